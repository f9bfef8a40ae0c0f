import { StoreLost } from '@vigie/documents/store/failure';
import { openShelf } from '@vigie/documents/store/open';
import { startFakeS3 } from '@vigie/documents/testing/fake-s3/fake-s3';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { withConnection } from '../database/connection.ts';
import { removeData } from '../database/data-folder.ts';
import { startCluster, type Cluster } from '../database/embedded.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { backUp } from './backup.ts';
import { readInventory } from './inventory.ts';
import { restore } from './restore.ts';

const dataDir = temporaryFolder('backed-up');
const kept = temporaryFolder('backups');
const postgres = join(dataDir, 'postgres');
const log = join(kept, 'wal');
const shelf = openShelf({ dataDir });
const name = 'ab'.repeat(16);
const sealed = `files/ab/${name}`;

let backup: string;
/** Between the last two rows that were written before the loss. */
let between: Date;

const open = () => startCluster({ dataDir: postgres, durable: true, archive: log });

const write = (url: string, words: string[]) =>
  withConnection(url, async (sql) => {
    for (const word of words) await sql`insert into told (word) values (${word})`;
  });

const wordsIn = ({ superuserUrl }: Cluster) =>
  withConnection(superuserUrl, async (sql) =>
    (await sql<{ word: string }[]>`select word from told order by id`).map(({ word }) => word),
  );

/** Waits until the server has handed over everything that it has acknowledged so far. */
const handedOver = (url: string) =>
  withConnection(url, async (sql) => {
    const [end] = await sql<{ name: string }[]>`select pg_walfile_name(pg_switch_wal()) as name`;
    await vi.waitUntil(
      async () => {
        const [state] = await sql<{ last: string | null }[]>`
          select last_archived_wal as last from pg_stat_archiver`;
        return state?.last != null && state.last >= end!.name;
      },
      { timeout: 20_000, interval: 50 },
    );
  });

function loseEverything(): void {
  removeData(postgres);
  rmSync(dataDir, { recursive: true });
}

beforeAll(async () => {
  mkdirSync(join(dataDir, 'files/ab'), { recursive: true });
  writeFileSync(join(dataDir, sealed), 'sealed bytes');
  writeFileSync(join(dataDir, 'secrets.json'), '{"DATA_KEY":"of a test"}');
  const cluster = await open();
  await withConnection(
    cluster.superuserUrl,
    (sql) => sql`create table told (id int generated always as identity, word text)`,
  );
  await write(cluster.superuserUrl, ['before']);
  const many = Array.from({ length: 200 }, (_, index) => `meanwhile ${index}`);
  [backup] = await Promise.all([
    backUp({ dataDir, shelf }, kept, new Date('2026-11-23T08:00:00Z')),
    write(cluster.superuserUrl, many),
  ]);
  await write(cluster.superuserUrl, ['after']);
  between = await withConnection(cluster.superuserUrl, async (sql) => {
    const [now] = await sql<{ at: Date }[]>`select clock_timestamp() as at`;
    return now!.at;
  });
  await write(cluster.superuserUrl, ['last']);
  await handedOver(cluster.superuserUrl);
  await cluster.stop();
  loseEverything();
});

afterAll(() => {
  removeData(postgres);
  for (const folder of [dataDir, kept]) rmSync(folder, { recursive: true, force: true });
});

it('brings back every row that was acknowledged before the log was last handed over', async () => {
  await restore({ backup, dataDir, shelf, log, until: null });
  const cluster = await open();
  const words = await wordsIn(cluster);
  expect([words.at(0), ...words.slice(-2)]).toEqual(['before', 'after', 'last']);
  expect(words).toHaveLength(203);
  // And goes on: a history of its own, whose log does not touch that of the first.
  await write(cluster.superuserUrl, ['afterwards']);
  await handedOver(cluster.superuserUrl);
  await cluster.stop();
});

it('brings back the sealed files and the keys', () => {
  expect(readFileSync(join(dataDir, sealed), 'utf8')).toBe('sealed bytes');
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toContain('of a test');
});

it('overwrites nothing that is there', async () => {
  await expect(restore({ backup, dataDir, shelf, log, until: null })).rejects.toThrow(
    'is there already',
  );
});

it('stops at the moment that is asked for', async () => {
  loseEverything();
  await restore({ backup, dataDir, shelf, log, until: between });
  const cluster = await open();
  expect((await wordsIn(cluster)).at(-1)).toBe('after');
  await cluster.stop();
});

it('gives the files to a bucket and takes them from there, whatever kept them before', async () => {
  loseEverything();
  const bucket = await startFakeS3();
  const away = openShelf({ dataDir, s3: bucket.place });
  const newer = 'cd'.repeat(16);
  bucket.objects.set(`files/${newer}`, Buffer.from('came later'));
  await restore({ backup, dataDir, shelf: away, log, until: null });
  expect(String(bucket.objects.get(`files/${name}`))).toBe('sealed bytes');
  // What came after the backup is still there, and in the next one.
  const next = await backUp({ dataDir, shelf: away }, kept, new Date('2026-11-24T08:00:00Z'));
  const { files } = await readInventory(next);
  expect(Object.keys(files).filter((path) => path.startsWith('files/'))).toEqual([
    sealed,
    `files/cd/${newer}`,
  ]);
  // Of a lost bucket there is no backup that looks like one.
  await bucket.close();
  const tried = backUp({ dataDir, shelf: away }, kept, new Date('2026-11-25T08:00:00Z'));
  await expect(tried).rejects.toBeInstanceOf(StoreLost);
  expect(existsSync(join(kept, '2026-11-25T08-00-00.000Z'))).toBe(false);
});

it('refuses a backup of which a file has changed', async () => {
  loseEverything();
  writeFileSync(join(backup, sealed), 'other bytes');
  await expect(restore({ backup, dataDir, shelf, log, until: null })).rejects.toThrow(
    `${sealed} is not what it was`,
  );
});
