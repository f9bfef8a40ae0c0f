import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test, vi } from 'vitest';
import { root } from '../root.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { withConnection } from './connection.ts';
import { existingRows, removeData } from './data-folder.ts';
import { type Cluster, startCluster } from './embedded.ts';
import { startOf } from './process-identity.ts';

const dataDir = temporaryFolder('launcher');
afterAll(() => removeData(dataDir));

/** Starts a cluster in a process that can be killed. */
async function heldCluster(): Promise<{ holder: ChildProcess; url: string; server: number }> {
  const holder = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'infra/typescript.mjs'),
      join(root, 'infra/database/hold-cluster.ts'),
      dataDir,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: holder.stdout! });
  const [url] = (await once(lines, 'line')) as [string];
  return { holder, url, server: serverProcess() };
}

const lockFile = () => join(existingRows(dataDir)!, 'postmaster.pid');
const serverProcess = () => Number.parseInt(readFileSync(lockFile(), 'utf8'), 10);

async function kill(holder: ChildProcess): Promise<void> {
  const ended = once(holder, 'exit');
  holder.kill('SIGKILL');
  await ended;
}

async function numbersIn(cluster: Cluster): Promise<number[]> {
  const rows = await withConnection(
    cluster.superuserUrl,
    (sql) => sql<{ n: number }[]>`select n from kept order by n`,
  );
  return rows.map(({ n }) => n);
}

test('rows outlive a restart', async () => {
  const first = await startCluster({ dataDir, durable: true });
  await withConnection(first.superuserUrl, async (sql) => {
    await sql`create table kept (n int)`;
    await sql`insert into kept values (1)`;
  });
  await first.stop();
  const second = await startCluster({ dataDir, durable: true });
  expect(await numbersIn(second)).toEqual([1]);
  await second.stop();
});

test('the server ends with the process that started it, however that one dies', async () => {
  const { holder, server } = await heldCluster();
  await kill(holder);
  await vi.waitUntil(() => startOf(server) === null, { timeout: 10_000 });
});

test('no committed row is lost when everything is killed, and the next start works', async () => {
  const { holder, url, server } = await heldCluster();
  await withConnection(url, (sql) => sql`insert into kept values (2)`);
  process.kill(server, 'SIGKILL');
  await kill(holder);
  const next = await startCluster({ dataDir, durable: true });
  expect(await numbersIn(next)).toEqual([1, 2]);
  await next.stop();
});

test('a lock file that names a process of somebody else does not stop the start', async () => {
  writeFileSync(lockFile(), `${process.ppid}\n${dataDir}\n`);
  const cluster = await startCluster({ dataDir, durable: true });
  expect(await numbersIn(cluster)).toEqual([1, 2]);
  await cluster.stop();
});

test.runIf(process.getuid?.() === 0)('data that root copied back is used again', async () => {
  execFileSync('chown', ['-R', '0:0', existingRows(dataDir)!]);
  const cluster = await startCluster({ dataDir, durable: true });
  expect(await numbersIn(cluster)).toEqual([1, 2]);
  await cluster.stop();
});

test('a second run in the same folder is refused, and the first one lives on', async () => {
  const { holder, url } = await heldCluster();
  await expect(startCluster({ dataDir, durable: true })).rejects.toThrow(
    `is already in use by process ${holder.pid}`,
  );
  expect(await withConnection(url, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await kill(holder);
});

test('a taken port is one clear sentence', async () => {
  const first = await startCluster({ dataDir, durable: true });
  const other = temporaryFolder('launcher');
  await expect(startCluster({ dataDir: other, durable: false, port: first.port })).rejects.toThrow(
    `Port ${first.port} of the database is taken`,
  );
  await first.stop();
});

test('a cluster under a private folder works, and leaves nothing when it is removed', async () => {
  const folder = temporaryFolder('private');
  chmodSync(folder, 0o700);
  const inside = join(folder, 'postgres');
  const cluster = await startCluster({ dataDir: inside, durable: true });
  expect(await withConnection(cluster.superuserUrl, (sql) => sql`select 1 as one`)).toHaveLength(1);
  await cluster.stop();
  const rows = existingRows(inside)!;
  removeData(inside);
  expect(existsSync(rows)).toBe(false);
  rmdirSync(folder);
});

test('only 127.0.0.1 with a password gets in', async () => {
  const cluster = await startCluster({ dataDir, durable: true });
  const nobody = new URL(cluster.superuserUrl);
  nobody.password = 'wrong';
  await expect(withConnection(nobody.href, (sql) => sql`select 1`)).rejects.toThrow(
    'password authentication failed',
  );
  await cluster.stop();
});
