import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../infra/database/connection.ts';
import { freshDatabase, type TestDatabase } from '../../../infra/tests/database.ts';
import { followClock, type Clock } from './clock.ts';

let test: TestDatabase;
let clock: Clock;

beforeAll(async () => {
  test = await freshDatabase();
  clock = await followClock(test.urls.gateway);
});

afterAll(async () => {
  await clock.close();
  await test.drop();
});

const setTime = (instant: string): Promise<unknown> =>
  withConnection(
    test.urls.owner,
    (owner) => owner`update clock.setting set shift = ${instant}::text::timestamptz - now()`,
  );

const told = () => clock.now().toISOString().slice(0, 13);

describe('the one clock', () => {
  it('tells Node and the database the same time and day, wherever it was set', async () => {
    await setTime('2027-12-31T23:30:00Z');
    await expect.poll(told).toBe('2027-12-31T23');
    expect(clock.today()).toBe('2028-01-01');
    const [row] = await withConnection(
      test.urls.workforce,
      (sql) => sql<{ hour: string; today: string }[]>`
        select to_char(clock.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24') as hour, clock.today()::text as today`,
    );
    expect(row).toEqual({ hour: '2027-12-31T23', today: '2028-01-01' });
  });

  it('is set by the owner alone', async () => {
    const attempt = withConnection(
      test.urls.workforce,
      (sql) => sql`update clock.setting set shift = interval '1 year'`,
    );
    await expect(attempt).rejects.toThrow('permission denied');
  });

  it('is followed again after the connection that told of it broke', async () => {
    const name = new URL(test.adminUrl).pathname.slice(1);
    const server = new URL(test.adminUrl);
    server.pathname = '/postgres';
    await withConnection(server.href, async (admin) => {
      // While nobody may connect, the change is told to nobody.
      await withConnection(test.urls.owner, async (owner) => {
        await owner`select 1`;
        await admin.unsafe(`alter database ${name} with allow_connections false`);
        await admin`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = ${name} and usename = 'vigie_gateway'`;
        await owner`update clock.setting set shift = '2029-06-15T12:00:00Z'::timestamptz - now()`;
      });
      await admin.unsafe(`alter database ${name} with allow_connections true`);
    });
    await expect.poll(told, { timeout: 10_000 }).toBe('2029-06-15T12');
  });
});
