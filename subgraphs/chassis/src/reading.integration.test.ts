import { sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../infra/tests/database.ts';
import { audit } from './audit.ts';
import type { CallerActor } from './actor.ts';
import { asJobWithin, openDatabase, type ActorTransaction, type Database } from './database.ts';
import { readingAs } from './reading.ts';

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await freshDatabase();
  database = openDatabase({ url: test.urls.workforce, subgraph: 'workforce', connections: 2 });
});

afterAll(async () => {
  await database.close();
  await test.drop();
});

const caller = (): CallerActor => ({
  ...{ kind: 'user', subjectId: randomUUID(), sessionId: randomUUID(), requestId: randomUUID() },
});

async function transactionAndSubject(tx: ActorTransaction): Promise<[string, string | null]> {
  const [row] = await tx.execute<{ began: string; subject: string | null }>(
    sql`select now()::text || pg_backend_pid() as began, access.subject() as subject`,
  );
  return [row?.began ?? '', row?.subject ?? null];
}

describe('the reads of one request', () => {
  it('share a transaction in the name of its caller, also those that follow at once', async () => {
    const someone = caller();
    const read = readingAs(database, someone);
    const [first, second] = await Promise.all([
      read(transactionAndSubject).then(async (before) => [
        before,
        await read(transactionAndSubject),
      ]),
      read(transactionAndSubject),
    ]);
    expect(first).toEqual([second, second]);
    expect(second[1]).toBe(someone.subjectId);
  });

  it('never share one with another request', async () => {
    const [one, other] = [caller(), caller()];
    const [[mine, me], [theirs, them]] = await Promise.all([
      readingAs(database, one)(transactionAndSubject),
      readingAs(database, other)(transactionAndSubject),
    ]);
    expect(mine).not.toBe(theirs);
    expect([me, them]).toEqual([one.subjectId, other.subjectId]);
  });

  it('leave no transaction open when nothing more is asked', async () => {
    await readingAs(database, caller())(transactionAndSubject);
    await expect
      .poll(() =>
        database.as({ kind: 'seed' }, async (tx) => {
          const [row] = await tx.execute<{ open: number }>(sql`select count(*)::int as open
            from pg_stat_activity where datname = current_database() and state like 'idle in%'`);
          return row?.open;
        }),
      )
      .toBe(0);
  });

  it('go on after one that failed', async () => {
    const read = readingAs(database, caller());
    await expect(read((tx) => tx.execute(sql`select 1 / 0`))).rejects.toThrow();
    expect(await read(transactionAndSubject)).toHaveLength(2);
  });

  it('show nothing of which they cannot note that it was shown', async () => {
    const read = readingAs(database, caller());
    const shown = read(async (tx) => {
      await audit(tx, { action: 'test.opened', targetId: 'no identifier' });
      return 'shown';
    });
    await expect(shown).rejects.toThrow();
  });

  it('cannot be made to see what only a job may', async () => {
    const read = readingAs(database, caller());
    const job = { task: 't', accountId: randomUUID() };
    await expect(read((tx) => asJobWithin(tx, job, transactionAndSubject))).rejects.toThrow(
      'Other reads would see',
    );
  });
});
