import { openDatabase, type ActorTransaction, type Database } from '@vigie/chassis/database';
import { subscribers, type VisitChanged } from '@vigie/chassis/events';
import type { Consumers } from '@vigie/chassis/inbox';
import { enqueue } from '@vigie/chassis/jobs';
import { openLog } from '@vigie/chassis/log';
import { publish } from '@vigie/chassis/outbox';
import type { Task } from '@vigie/chassis/task';
import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { withConnection } from '../../../infra/database/connection.ts';
import { freshDatabase, type TestDatabase } from '../../../infra/tests/database.ts';
import { deliverBatch } from './delivery.ts';
import { startWorker, type Worker } from './worker.ts';

const seed = { kind: 'seed' } as const;
const log = openLog('test', 'silent');
let server: TestDatabase;
let identity: Database;
let documents: Database;
let worker: Worker | undefined;

beforeAll(async () => {
  server = await freshDatabase();
  identity = openDatabase({ url: server.urls.identity, subgraph: 'identity' });
  documents = openDatabase({ url: server.urls.documents, subgraph: 'documents' });
});

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

afterAll(async () => {
  await identity.close();
  await documents.close();
  await server.drop();
});

async function start(work: {
  consumers?: Consumers;
  tasks?: Record<string, Task>;
}): Promise<Worker> {
  const { consumers = {}, tasks = {} } = work;
  worker = await startWorker({
    departments: [
      {
        jobs: { subgraph: 'documents', database: documents, consumers, tasks },
        queueUrl: server.urls.documents_jobs,
      },
    ],
    relayUrl: server.urls.relay,
    log,
  });
  return worker;
}

function say(tx: ActorTransaction, visitId: string, version: number): Promise<void> {
  const payload = { visitId, accountId: randomUUID(), employeeId: randomUUID(), version };
  return publish(tx, {
    type: 'visit.changed',
    key: visitId,
    payload: {
      ...payload,
      ...{ kind: 'VIP_INIT', status: 'PLANNED', earliestDate: null },
      ...{ latestDate: '2027-03-01', day: '2027-02-02' },
      ...{ changedAt: '2026-11-21T08:00:00Z', changedBy: { kind: 'job', id: null } },
    },
  });
}

/** The lane of an event's key, as the relay finds it. */
const laneOf = (sql: postgres.Sql, key: postgres.PendingQuery<postgres.Row[]>) =>
  sql`'events-' || abs(hashtext(${key}) % 64)`;

/** Three keys whose events are consumed apart, in lanes that nobody has used yet. */
async function keysOfNewLanes(sql: postgres.Sql): Promise<string[]> {
  const used = await withConnection(
    server.urls.documents_jobs,
    (jobs) => jobs<{ name: string }[]>`
      select queue_name as name from documents_jobs._private_job_queues`,
  );
  const rows = await sql<{ key: string }[]>`
    select min(key) as key from (select gen_random_uuid()::text as key from generate_series(1, 400)) made
    where ${laneOf(sql, sql`key`)} <> all(${used.map(({ name }) => name)})
    group by ${laneOf(sql, sql`key`)} limit 3`;
  return rows.map(({ key }) => key);
}

describe('events', () => {
  test('those of one key arrive in order, whether published before or after the start', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const seen: VisitChanged[] = [];
    const consumers: Consumers = {
      'visit.changed': async (_, event) => void seen.push(event),
    };
    await identity.as(seed, async (tx) => {
      for (let version = 1; version <= 300; version += 1) await say(tx, one, version);
    });
    await start({ consumers });
    for (let version = 1; version <= 20; version += 1) {
      await identity.as(seed, (tx) => say(tx, other, version));
    }
    await vi.waitFor(() => expect(seen).toHaveLength(320), { timeout: 15_000 });
    const versions = (id: string) =>
      seen.filter(({ visitId }) => visitId === id).map(({ version }) => version);
    expect(versions(one)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    expect(versions(other)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('of two outboxes that are carried for the first time do not wait for each other', async () => {
    const session = postgres(server.urls.relay, { max: 3, onnotice: () => undefined });
    const keys = await keysOfNewLanes(session);
    await identity.as(seed, async (tx) => {
      for (const key of keys) await say(tx, key, 1);
    });
    await documents.as(seed, async (tx) => {
      for (const key of keys.toReversed()) await say(tx, key, 2);
    });
    // Both stop at the lane in their middle, which somebody else is about to make, and go on together.
    const holder = await session.reserve();
    await holder`begin`;
    const lane = laneOf(holder, holder`${keys[1] ?? ''}`);
    for (const subscriber of subscribers['visit.changed'])
      await holder`select ${holder(`${subscriber}_jobs`)}.enqueue('consume', '{}', ${lane})`;
    const batches = ['identity', 'documents'].map((schema) => deliverBatch(session, schema));
    await vi.waitFor(async () => {
      const [waiting] = await holder<{ locks: number }[]>`
        select count(*)::int as locks from pg_locks where locktype = 'transactionid' and not granted`;
      expect(waiting?.locks).toBe(2);
    });
    await holder`rollback`;
    holder.release();
    expect(await Promise.all(batches).finally(() => session.end())).toEqual([3, 3]);
    let consumed = 0;
    await start({ consumers: { 'visit.changed': async () => void (consumed += 1) } });
    await vi.waitFor(() => expect(consumed).toBe(6), { timeout: 15_000 });
  });

  test('two workers carry each event once', async () => {
    const seen: number[] = [];
    const consumers: Consumers = {
      'visit.changed': async (_, { version }) => void seen.push(version),
    };
    const first = await start({ consumers });
    await start({ consumers });
    await identity.as(seed, async (tx) => {
      for (let version = 1; version <= 50; version += 1) await say(tx, randomUUID(), version);
    });
    await vi.waitFor(() => expect(seen.length).toBeGreaterThanOrEqual(50), { timeout: 15_000 });
    await first.stop();
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  test('an event of a rolled back transaction never leaves', async () => {
    const seen: string[] = [];
    await start({
      consumers: { 'visit.changed': async (_, event) => void seen.push(event.visitId) },
    });
    const [lost, kept] = [randomUUID(), randomUUID()];
    await identity
      .as(seed, async (tx) => {
        await say(tx, lost, 1);
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    await identity.as(seed, (tx) => say(tx, kept, 1));
    await vi.waitFor(() => expect(seen).toEqual([kept]));
  });

  test('a consumer that fails leaves the event for another try', async () => {
    await start({
      consumers: {
        'visit.changed': async () => {
          throw new Error('not yet');
        },
      },
    });
    const visitId = randomUUID();
    await identity.as(seed, (tx) => say(tx, visitId, 1));
    const waiting = async () =>
      withConnection(
        server.adminUrl,
        (admin) => admin<{ attempts: number; error: string }[]>`
          select j.attempts, j.last_error as error from documents_jobs.jobs j
          join documents_jobs._private_jobs p using (id)
          join documents.inbox i on i.event_id = (p.payload ->> 'eventId')::uuid
          where i.key = ${visitId} and i.consumed_at is null and j.locked_by is null`,
      );
    await vi.waitFor(async () =>
      expect(await waiting()).toEqual([{ attempts: 1, error: 'Error' }]),
    );
  });
});

describe('jobs', () => {
  test('one that was at work when its process was killed is taken up by the next', async () => {
    const done = vi.fn(async () => undefined);
    await documents.as(seed, (tx) => enqueue(tx, 'finish', { id: 'a' }));
    await withConnection(
      server.adminUrl,
      (admin) => admin`
        update documents_jobs._private_jobs set locked_by = 'worker-killed', locked_at = now()
        where payload ->> 'id' = 'a'`,
    );
    await start({ tasks: { finish: done } });
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  });

  test('one that a living worker holds is left to it when a second worker starts', async () => {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    const work = vi.fn(() => held);
    const first = await start({ tasks: { hold: work } });
    await documents.as(seed, (tx) => enqueue(tx, 'hold', { id: 'b' }));
    await vi.waitFor(() => expect(work).toHaveBeenCalled());
    await start({ tasks: { hold: work } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(work).toHaveBeenCalledOnce();
    finish();
    await first.stop();
  });
});
