import type { Shelf } from '@vigie/documents/store/shelf';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withConnection, type Sql } from '../database/connection.ts';
import { existingRows, superuserPassword } from '../database/data-folder.ts';
import { startCluster } from '../database/embedded.ts';
import { startOf } from '../database/process-identity.ts';
import { copyFile, filesBelow, writeInventory } from './inventory.ts';
import { pathOfSealed, takeFrom } from './sealed-files.ts';

/**
 * Copies rows, sealed files and keys into a new folder below `to`, while the house is at work or not: the files from
 * wherever they stand.
 * @returns the folder of the backup
 */
export async function backUp(
  { dataDir, shelf }: { dataDir: string; shelf: Shelf },
  to: string,
  now: Date,
): Promise<string> {
  const postgres = join(dataDir, 'postgres');
  const rows = existingRows(postgres);
  if (rows === null) throw new Error(`There is nothing to back up in ${dataDir}.`);
  const folder = join(to, now.toISOString().replaceAll(':', '-'));
  const draft = `${folder}.unfinished`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const sums: Record<string, string> = {};
  const copy = async (from: string, path: string): Promise<void> => {
    const sum = await copyFile(from, join(draft, path));
    if (sum !== null) sums[path] = sum;
  };
  await withServer(postgres, rows, (url) => copyRows(url, rows, draft, copy));
  // After the rows: what a row speaks of was there before it.
  for await (const name of shelf.names()) {
    const path = pathOfSealed(name);
    const sum = await takeFrom(shelf, name, join(draft, path));
    if (sum !== null) sums[path] = sum;
  }
  await copy(join(dataDir, 'secrets.json'), 'secrets.json');
  await copy(join(postgres, 'password'), 'password');
  await writeInventory(draft, { madeAt: now.toISOString(), files: sums });
  await rename(draft, folder);
  return folder;
}

/** The running server, or one for the time of the copy. */
async function withServer(
  postgres: string,
  rows: string,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const running = portOf(rows);
  if (running !== null) {
    return work(`postgres://postgres:${superuserPassword(postgres)}@127.0.0.1:${running}/postgres`);
  }
  const cluster = await startCluster({ dataDir: postgres, durable: true });
  try {
    await work(cluster.superuserUrl);
  } finally {
    await cluster.stop();
  }
}

/** From the lock file of the server: its process, and in the fourth line its port. */
function portOf(rows: string): number | null {
  try {
    const lines = readFileSync(join(rows, 'postmaster.pid'), 'utf8').split('\n');
    return startOf(Number(lines[0])) === null ? null : Number(lines[3]);
  } catch {
    return null;
  }
}

type Copy = (from: string, path: string) => Promise<void>;

/**
 * The files of the server as they change under our hands, and the stretch of its log that makes one state of them:
 * PostgreSQL's own way to back up without a program for it.
 */
async function copyRows(url: string, rows: string, draft: string, copy: Copy): Promise<void> {
  await withConnection(url, async (sql) => {
    // As long as this connection lasts, the server throws away nothing of its log from here on.
    await sql`select pg_create_physical_replication_slot(${`backup_${process.pid}`}, true, true)`;
    await sql`select pg_backup_start('vigie', true)`;
    const { files, emptyFolders } = await filesBelow(rows, belongsToTheCopy);
    for (const path of files) await copy(join(rows, path), join('rows', path));
    for (const path of [...emptyFolders, ...emptied]) {
      await mkdir(join(draft, 'rows', path), { recursive: true, mode: 0o700 });
    }
    await finish(sql, draft, copy, rows);
  });
}

async function finish(sql: Sql, draft: string, copy: Copy, rows: string): Promise<void> {
  const [end] = await sql<{ label: string; last: string }[]>`
    select labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(wait_for_archive => false)`;
  if (!end) throw new Error('The server did not end the backup.');
  // The stretch with the end of the backup is only whole once another one has begun.
  await sql`select pg_switch_wal()`;
  const first = /\(file ([0-9A-F]+)\)/.exec(end.label)?.[1];
  if (!first) throw new Error('The server did not say where its log begins.');
  const { files } = await filesBelow(join(rows, 'pg_wal'));
  const needed = files.filter(
    (name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= end.last,
  );
  for (const name of needed) await copy(join(rows, 'pg_wal', name), join('wal', name));
  const label = join(draft, 'label');
  await writeFile(label, end.label, { mode: 0o600 });
  await copy(label, join('rows', 'backup_label'));
  await rm(label);
}

/** Folders that the server wants to find, and whose content belongs to a running one alone. */
const emptied = [
  ...['pg_wal', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots'],
  ...['pg_stat_tmp', 'pg_subtrans'],
];

function belongsToTheCopy(path: string): boolean {
  const [top = '', ...below] = path.split('/');
  if (below.length > 0 && emptied.includes(top)) return false;
  return !/^(postmaster\.(pid|opts)|.*\bpgsql_tmp.*)$/.test(path);
}
