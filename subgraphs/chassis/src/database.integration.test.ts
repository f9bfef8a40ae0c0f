import { sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../infra/database/connection.ts';
import { freshDatabase, type TestDatabase } from '../../../infra/tests/database.ts';
import type { CallerActor } from './actor.ts';
import { audit } from './audit.ts';
import {
  asJobWithin,
  narrowTo,
  openDatabase,
  type ActorTransaction,
  type Database,
} from './database.ts';
import { enqueue } from './jobs.ts';
import { publish, publishAll } from './outbox.ts';

let test: TestDatabase;
/** A pool of one: whatever one transaction left behind, the next would find. */
let database: Database;

beforeAll(async () => {
  test = await freshDatabase();
  database = openDatabase({ url: test.urls.workforce, subgraph: 'workforce', connections: 1 });
});

afterAll(async () => {
  await database.close();
  await test.drop();
});

const caller = (): CallerActor => ({
  ...{ kind: 'user', subjectId: randomUUID(), sessionId: randomUUID(), requestId: randomUUID() },
});

interface Said extends Record<string, unknown> {
  kind: string;
  subject: string | null;
  account: string | null;
}

async function said(tx: ActorTransaction): Promise<Said> {
  const [row] = await tx.execute<Said>(
    sql`select access.kind() as kind, access.subject() as subject, access.job_account() as account`,
  );
  return { kind: row?.kind ?? '', subject: row?.subject ?? null, account: row?.account ?? null };
}

describe('a transaction', () => {
  it('runs in the name of its actor, and the next one on the same connection in that of another', async () => {
    const [one, other] = [caller(), caller()];
    expect(await database.as(one, said)).toEqual({
      kind: 'user',
      subject: one.subjectId,
      account: null,
    });
    expect(await database.as(other, said)).toEqual({
      kind: 'user',
      subject: other.subjectId,
      account: null,
    });
    expect(await database.as({ kind: 'sign-in', requestId: 'r' }, said)).toEqual({
      ...{ kind: 'sign-in', subject: null, account: null },
    });
  });

  it('that failed leaves nobody’s rights on its connection', async () => {
    const failing = database.as({ kind: 'job', task: 't' }, async (tx) => {
      await tx.execute(sql`select 1 / 0`);
    });
    await expect(failing).rejects.toThrow();
    const someone = caller();
    expect(await database.as(someone, said)).toMatchObject({ subject: someone.subjectId });
  });

  it('is rolled back as a whole when it throws', async () => {
    const key = randomUUID();
    const outbox = sql`workforce.outbox`;
    const failing = database.as({ kind: 'job', task: 't' }, async (tx) => {
      await tx.execute(sql`insert into ${outbox} (type, key, payload) values ('t', ${key}, '{}')`);
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    const relay = openDatabase({ url: test.urls.relay, subgraph: 'workforce' });
    const rows = await relay.as({ kind: 'job', task: 'relay' }, (tx) =>
      tx.execute(sql`select from workforce.outbox where key = ${key}`),
    );
    expect(rows).toHaveLength(0);
    await relay.close();
  });
});

describe('what follows from a change', () => {
  const told = (key: string) =>
    withConnection(
      test.adminUrl,
      (admin) => admin<{ type: string }[]>`
        select type from workforce.outbox where key = ${key} order by position`,
    );
  const event = (key: string) => ({ type: 'employee.erased', key, payload: {} }) as never;

  it('is written with the transaction: journal, events in their order, jobs', async () => {
    const key = randomUUID();
    await database.as({ kind: 'job', task: 't' }, async (tx) => {
      await audit(tx, { action: 'test.one', targetId: key });
      await publish(tx, event(key));
      await publishAll(tx, [{ ...(event(key) as object), type: 'second' } as never]);
      await enqueue(tx, 'task', { key }, { key });
      await enqueue(tx, 'task', { key, again: true }, { key });
    });
    expect((await told(key)).map(({ type }) => type)).toEqual(['employee.erased', 'second']);
    const [noted, asked] = await withConnection(test.adminUrl, async (admin) => [
      await admin`select action, request_id from workforce.audit where target_id = ${key}`,
      await admin`select payload from workforce_jobs._private_jobs where key = ${key}`,
    ]);
    expect(noted).toMatchObject([{ action: 'test.one', request_id: 'job:t' }]);
    expect(asked).toMatchObject([{ payload: { key, again: true } }]);
  });

  it('goes ahead of other work where somebody waits for it', async () => {
    const [first, awaited] = [randomUUID(), randomUUID()];
    await database.as({ kind: 'job', task: 't' }, async (tx) => {
      await enqueue(tx, 'task', { key: first }, { key: first });
      await enqueue(tx, 'task', { key: awaited }, { key: awaited, awaited: true });
    });
    const order = await withConnection(
      test.adminUrl,
      (admin) => admin`select key from workforce_jobs.jobs where key in (${first}, ${awaited})
        order by priority, run_at, id`,
    );
    expect(order).toMatchObject([{ key: awaited }, { key: first }]);
  });

  it('is nothing when the transaction fails', async () => {
    const key = randomUUID();
    const failing = database.as({ kind: 'job', task: 't' }, async (tx) => {
      await publish(tx, event(key));
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect(await told(key)).toEqual([]);
  });

  it('takes the change back where it cannot be written', async () => {
    const key = randomUUID();
    const failing = database.as({ kind: 'job', task: 't' }, async (tx) => {
      await tx.execute(
        sql`insert into workforce.outbox (type, key, payload) values ('change', ${key}, '{}')`,
      );
      await audit(tx, { action: 'test.wrong', targetId: 'no identifier' });
    });
    await expect(failing).rejects.toThrow('invalid input syntax for type uuid');
    expect(await told(key)).toEqual([]);
  });

  it('carries the name of whoever did it, also around a job', async () => {
    const [someone, target] = [caller(), randomUUID()];
    await database.as(someone, async (tx) => {
      await audit(tx, { action: 'test.before', targetId: target });
      await asJobWithin(tx, { task: 'inner' }, (job) =>
        audit(job, { action: 'test.within', targetId: target }),
      );
      await audit(tx, { action: 'test.after', targetId: target });
    });
    const noted = await withConnection(
      test.adminUrl,
      (admin) => admin`select action, actor_kind from workforce.audit where target_id = ${target}`,
    );
    expect(new Map(noted.map((row) => [row['action'], row['actor_kind']]))).toEqual(
      new Map([
        ['test.before', 'user'],
        ['test.within', 'job'],
        ['test.after', 'user'],
      ]),
    );
  });
});

describe('a job of the whole service', () => {
  it('goes on as one of a single account, which nobody else may', async () => {
    const accountId = randomUUID();
    await database.as({ kind: 'job', task: 't' }, async (tx) => {
      await narrowTo(tx, accountId);
      expect(await said(tx)).toEqual({ kind: 'job', subject: null, account: accountId });
    });
    const refused = database.as(caller(), (tx) => narrowTo(tx, accountId));
    await expect(refused).rejects.toThrow('Only a job');
  });
});

describe('a job within a transaction', () => {
  it('sees its one account and gives the actor back', async () => {
    const someone = caller();
    const accountId = randomUUID();
    await database.as(someone, async (tx) => {
      const within = await asJobWithin(tx, { task: 't', accountId }, said);
      expect(within).toEqual({ kind: 'job', subject: null, account: accountId });
      expect(await said(tx)).toEqual({ kind: 'user', subject: someone.subjectId, account: null });
    });
  });

  it('that fails does not leave its rights to whoever catches that', async () => {
    const someone = caller();
    await database.as(someone, async (tx) => {
      const failing = asJobWithin(tx, { task: 't', accountId: randomUUID() }, () =>
        Promise.reject(new Error('no')),
      );
      await expect(failing).rejects.toThrow('no');
      expect(await said(tx)).toEqual({ kind: 'user', subject: someone.subjectId, account: null });
    });
  });

  it('within another job gives that one back first', async () => {
    const [outer, inner] = [randomUUID(), randomUUID()];
    await database.as(caller(), async (tx) => {
      await asJobWithin(tx, { task: 'outer', accountId: outer }, async (job) => {
        await asJobWithin(job, { task: 'inner', accountId: inner }, said);
        expect(await said(job)).toMatchObject({ kind: 'job', account: outer });
      });
      expect(await said(tx)).toMatchObject({ kind: 'user' });
    });
  });
});
