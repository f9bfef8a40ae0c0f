import { openDatabase, type Database } from '@vigie/chassis/database';
import type { VisitChanged } from '@vigie/chassis/events';
import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { freshDatabase, type TestDatabase } from '../../../../infra/tests/database.ts';
import { askSummonses } from './awaited.ts';
import { followVisit } from './consumer.ts';
import type { SummonsJob } from './enqueue.ts';

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await freshDatabase();
  database = openDatabase({ url: server.urls.documents, subgraph: 'documents' });
});

afterAll(async () => {
  await database.close();
  await server.drop();
});

const setTime = (instant: string) =>
  withConnection(
    server.urls.owner,
    (owner) => owner`update clock.setting set shift = ${instant}::text::timestamptz - now()`,
  );

/** Appointments tell of a tentative appointment on 15 March 2027, whose summons leaves four weeks before. */
async function tell({
  summonsOn = '2027-02-15',
  ...change
}: Partial<Omit<VisitChanged, 'summonsOn'>> & { summonsOn?: string | null } = {}): Promise<string> {
  const visit: VisitChanged = {
    ...{ visitId: newId(), accountId: newId(), employeeId: newId(), version: 2 },
    ...{ kind: 'VIP_PERIO', status: 'PLANNED', earliestDate: null, latestDate: '2027-04-01' },
    ...{ day: '2027-03-15', ...(summonsOn !== null && { summonsOn }) },
    ...{ changedAt: '2027-01-04T08:00:00Z', changedBy: { kind: 'job' as const, id: null } },
    ...change,
  };
  await database.as({ kind: 'job', task: 'test' }, (tx) => followVisit(tx, visit));
  return visit.visitId;
}

async function asked(...visits: string[]): Promise<SummonsJob[]> {
  const jobs = await withConnection(
    server.adminUrl,
    (admin) => admin<{ payload: SummonsJob }[]>`
      select payload from documents_jobs._private_jobs where payload ->> 'visitId' in ${admin(visits)}`,
  );
  return jobs.map(({ payload }) => payload);
}

test('the summons to a tentative appointment is asked for on its day, from eight in the morning, once', async () => {
  await setTime('2027-01-04T08:00:00Z');
  const visitId = await tell();
  await askSummonses({ database });
  expect(await asked(visitId)).toEqual([]);
  await setTime('2027-02-15T06:59:00Z');
  await askSummonses({ database });
  expect(await asked(visitId)).toEqual([]);
  await setTime('2027-02-15T07:00:30Z');
  await askSummonses({ database });
  expect(await asked(visitId)).toEqual([{ visitId, version: 2 }]);
  await withConnection(
    server.adminUrl,
    (admin) =>
      admin`delete from documents_jobs._private_jobs where payload ->> 'visitId' = ${visitId}`,
  );
  await askSummonses({ database });
  expect(await asked(visitId)).toEqual([]);
});

test('those of one account that leave on one day are announced together, one alone by itself', async () => {
  await setTime('2027-01-04T08:00:00Z');
  const accountId = newId();
  const [one, other] = [await tell({ accountId }), await tell({ accountId })];
  const alone = await tell();
  await setTime('2027-02-16T09:00:00Z');
  await askSummonses({ database });
  const [first, second] = await asked(one, other);
  expect(first?.batchId).toEqual(expect.any(String));
  expect(second?.batchId).toBe(first?.batchId);
  expect(await asked(alone)).toEqual([{ visitId: alone, version: 2 }]);
});

test('an appointment that is moved or given up before its day waits for the new one, or for none', async () => {
  await setTime('2027-01-04T08:00:00Z');
  const [moved, givenUp] = [newId(), newId()];
  await tell({ visitId: moved });
  await tell({ visitId: moved, version: 3, day: '2027-03-22', summonsOn: '2027-02-22' });
  await tell({ visitId: givenUp });
  await tell({ visitId: givenUp, version: 3, status: 'CANCELLED_BY_EMPLOYER', summonsOn: null });
  await withConnection(server.adminUrl, (admin) => admin`delete from documents_jobs._private_jobs`);
  await setTime('2027-02-17T09:00:00Z');
  await askSummonses({ database });
  expect(await asked(moved, givenUp)).toEqual([]);
  await setTime('2027-02-22T09:00:00Z');
  await askSummonses({ database });
  expect(await asked(moved, givenUp)).toEqual([{ visitId: moved, version: 3 }]);
});

test('an appointment near at hand, or one that somebody confirmed, is summoned at once', async () => {
  await setTime('2027-02-15T02:00:00Z');
  const near = await tell();
  const confirmed = await tell({ status: 'CONFIRMED', summonsOn: null });
  expect(await asked(near)).toHaveLength(1);
  expect(await asked(confirmed)).toHaveLength(1);
});
