import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withConnection } from '../../../infra/database/connection.ts';
import { freshDatabase, type TestDatabase } from '../../../infra/tests/database.ts';
import { openDatabase, type Database } from './database.ts';

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await freshDatabase();
  database = openDatabase({
    ...{ url: test.urls.billing, subgraph: 'billing', connections: 1 },
    patience: { reading: 100, writing: 10_000 },
  });
});

afterAll(async () => {
  await database.close();
  await test.drop();
});

const nobody = { kind: 'sign-in', requestId: 'r' } as const;
const unavailable = { extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'billing' } };

const ask = (): Promise<unknown> => database.as(nobody, (tx) => tx.execute(sql`select 1`));

/** Takes the only connection until it is told to let go. */
async function hold(): Promise<{ release(): Promise<unknown> }> {
  let letGo: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (letGo = resolve));
  let held: Promise<unknown> | undefined;
  await new Promise<void>((resolve) => {
    held = database.as(nobody, () => {
      resolve();
      return released;
    });
  });
  return {
    release: () => {
      letGo();
      return held ?? Promise.resolve();
    },
  };
}

describe('a request that gets no connection', () => {
  it('in time is refused, has no effect when its turn comes after all, and the next one is served', async () => {
    const { release } = await hold();
    const work = vi.fn(async () => undefined);
    await expect(database.as(nobody, work)).rejects.toMatchObject(unavailable);
    await release();
    await ask();
    expect(work).not.toHaveBeenCalled();
  });

  it('to write with waits longer than one that reads', async () => {
    const { release } = await hold();
    const written = database.as(nobody, async () => 'written', 'writing');
    await expect(ask()).rejects.toMatchObject(unavailable);
    await release();
    await expect(written).resolves.toBe('written');
  });

  it('because the line is too long is refused at once', async () => {
    const { release } = await hold();
    const refused = await Promise.allSettled(Array.from({ length: 600 }, ask));
    expect(refused.every(({ status }) => status === 'rejected')).toBe(true);
    expect(refused.map((each) => (each as PromiseRejectedResult).reason.reason)).toContain(
      'line too long',
    );
    await release();
    await vi.waitFor(ask, { timeout: 10_000 });
  });

  it('because the server has none left is refused, and served once there is one again', async () => {
    const name = new URL(test.adminUrl).pathname.slice(1);
    const limit = (connections: number) =>
      withConnection(test.adminUrl, async (admin) => {
        await admin.unsafe(`alter database ${name} connection limit ${connections}`);
        await admin`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = ${name} and usename = 'vigie_billing'`;
      });
    await limit(0);
    await expect.poll(() => ask().catch((error: unknown) => error)).toMatchObject(unavailable);
    await limit(-1);
    await vi.waitFor(ask, { timeout: 10_000 });
  });
});
