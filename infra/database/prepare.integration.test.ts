import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, inject, test } from 'vitest';
import { freshDatabase } from '../tests/database.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { withConnection } from './connection.ts';
import { startCluster } from './embedded.ts';
import { readMigrations } from './migration-files.ts';
import { prepareDatabase } from './prepare.ts';

const folder = temporaryFolder('migrations');
const server = inject('testServer');
const database = `prepare_${process.pid}`;

const dropDatabase = () =>
  withConnection(server.adminUrl, async (admin) => {
    await admin`drop database if exists ${admin(database)} with (force)`;
  });

function write(owner: string, name: string, sql: string) {
  mkdirSync(join(folder, owner, 'migrations'), { recursive: true });
  writeFileSync(join(folder, owner, 'migrations', name), sql);
}

const prepare = (adminUrl = server.adminUrl) =>
  prepareDatabase({
    adminUrl,
    secret: server.secret,
    database,
    migrations: readMigrations(folder),
  });

beforeEach(async () => {
  await dropDatabase();
  rmSync(folder, { recursive: true });
  write('chassis', '0001-clock.sql', 'create schema clock; create table clock.t (x int)');
  write('identity', '0001-users.sql', 'create schema identity; create table identity.u (x citext)');
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await dropDatabase();
});

test('chassis runs before the subgraphs, and nothing runs twice', async () => {
  expect((await prepare()).ran).toEqual(['chassis/0001-clock.sql', 'identity/0001-users.sql']);
  expect((await prepare()).ran).toEqual([]);
  write('identity', '0002-roles.sql', 'create table identity.r (x int)');
  expect((await prepare()).ran).toEqual(['identity/0002-roles.sql']);
});

test('preparations that start together wait for each other', async () => {
  const results = await Promise.all([prepare(), prepare(), prepare()]);
  expect(results.map(({ ran }) => ran.length).sort()).toEqual([0, 0, 2]);
});

test('an edited migration stops the start', async () => {
  await prepare();
  write('identity', '0001-users.sql', 'create schema identity');
  await expect(prepare()).rejects.toThrow('was edited since');
});

test('a failing migration leaves nothing of itself, and says where it failed', async () => {
  write('identity', '0002-broken.sql', 'create table identity.half (x int);\nselect nothing;');
  await expect(prepare()).rejects.toThrow(
    'Migration identity/0002-broken.sql, line 2 failed: column "nothing" does not exist',
  );
  write('identity', '0002-broken.sql', 'create table identity.half (x int)');
  expect((await prepare()).ran).toEqual(['identity/0002-broken.sql']);
});

test('a login reaches only what a migration granted to it', async () => {
  const { urls } = await prepare();
  await withConnection(urls.identity, async (sql) => {
    await expect(sql`select * from identity.u`).rejects.toThrow('permission denied');
    await expect(sql`create schema mine`).rejects.toThrow('permission denied');
    await expect(sql`create temporary table t (x int)`).rejects.toThrow('permission denied');
    await expect(sql`select * from identity_jobs._private_jobs`).rejects.toThrow(
      'permission denied',
    );
  });
});

test('each job login finds its tables, and no right to create schemas', async () => {
  const { urls } = await prepare();
  await withConnection(urls.identity_jobs, async (sql) => {
    await sql`select identity_jobs.add_job('greet', '{}'::json)`;
    const [row] = await sql`select count(*)::int as jobs from identity_jobs.jobs`;
    expect(row).toEqual({ jobs: 1 });
    await expect(sql`create schema mine`).rejects.toThrow('permission denied');
    await expect(sql`select * from billing_jobs.jobs`).rejects.toThrow('permission denied');
  });
});

test('no role of ours escapes row-level security', async () => {
  await prepare();
  const rows = await withConnection(
    server.adminUrl,
    (admin) => admin`select rolname from pg_roles
      where rolname like 'vigie%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  );
  expect(rows).toHaveLength(0);
});

test('the text of a migration is UTF-8 and sorts the French way', async () => {
  const { urls } = await prepare();
  const rows = await withConnection(
    urls.owner,
    (sql) => sql<{ w: string }[]>`
      select w from unnest(array['zèbre', 'École', 'étude', 'abricot', 'œuvre', 'ouvrage', 'Eric']) w
      order by w`,
  );
  expect(rows.map(({ w }) => w).join(' ')).toBe('abricot École Eric étude œuvre ouvrage zèbre');
});

test('a test database is a copy that nobody else sees', async () => {
  const one = await freshDatabase();
  const two = await freshDatabase();
  await withConnection(one.urls.owner, (sql) => sql`create schema mark`);
  const found = await withConnection(
    two.urls.owner,
    (sql) => sql`select from pg_namespace where nspname = 'mark'`,
  );
  expect(found).toHaveLength(0);
  await Promise.all([one.drop(), two.drop()]);
});

test('a managed server, whose administrator is no superuser, is prepared as well', async () => {
  const managed = await startCluster({
    dataDir: temporaryFolder('managed'),
    durable: false,
  });
  await withConnection(
    managed.superuserUrl,
    (sql) => sql`create role administrator login createrole createdb password 'of the provider'`,
  );
  const adminUrl = new URL(managed.superuserUrl);
  adminUrl.username = 'administrator';
  adminUrl.password = 'of the provider';
  expect((await prepare(adminUrl.href)).ran).toHaveLength(2);
  expect((await prepare(adminUrl.href)).ran).toHaveLength(0);
  await managed.stop();
});
