/**
 * One new visit at a time through the database, by many bookers at once, as the worker plans it: its wishes, what is
 * free, the slot claimed, the visit with its journal and its event. Beside it the plainest claim in SQL, and the booking
 * alone, of those who have looked before and now choose at the same moment; and visits of one employer that can spare two
 * people at a time, whose appointments wait for one another. Who books without a pause shows what the machine can do;
 * whoever reads for a second before each booking, what people wait for. Run by hand:
 * `node --import ./infra/typescript.mjs infra/bench/bookings/main.ts [bookers] [visits]`. What is written is forced to
 * disk, as in production.
 */
import type { JobContext } from '@vigie/appointments/job-context';
import { bookFirst } from '@vigie/appointments/planning/book';
import { planVisit } from '@vigie/appointments/planning/jobs';
import { randomFrom } from '@vigie/appointments/planning/plan/random';
import { searchFor } from '@vigie/appointments/planning/search';
import { openDatabase } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { setTimeout as delay } from 'node:timers/promises';
import { withConnection } from '../../database/connection.ts';
import { startCluster } from '../../database/embedded.ts';
import { prepareDatabase } from '../../database/prepare.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { quantile } from '../load/statistics.ts';
import { addEmployer, addVisits, openMornings } from './ground.ts';
import { bareClaims, type Booker } from './rivals.ts';

const [bookers = 32, visits = 3_200] = process.argv.slice(2).map(Number);

/** The first bookings open connections and fill caches. */
const warmUp = bookers * 4;

const second = 1000;

const cluster = await startCluster({ dataDir: temporaryFolder('bench-bookings'), durable: true });
const prepared = { adminUrl: cluster.superuserUrl, database: 'bench', secret: newId() + newId() };
const { urls } = await prepareDatabase(prepared);
const inside = new URL(cluster.superuserUrl);
inside.pathname = '/bench';
const database = openDatabase({
  ...{ url: urls.appointments, subgraph: 'appointments', connections: bookers },
});
const unused = () => Promise.reject(new Error('A booking asks nobody else'));
const context: JobContext = { database, solve: unused };

/**
 * Milliseconds of each booking, shortest first; each booker takes its next visit when its last one is booked.
 * @param reading milliseconds for which a booker reads before it books, on average: people do not come in step
 */
async function measure(
  { book }: Booker,
  ids: string[],
  atOnce: number,
  reading = 0,
): Promise<number[]> {
  const random = randomFrom(1);
  const waiting = [...ids];
  const times: number[] = [];
  const booker = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (reading > 0) await delay(-reading * Math.log(1 - random()));
      const before = performance.now();
      await book(id);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, booker));
  return times.sort((one, other) => one - other);
}

/** What has been found for a visit, to be booked. */
async function look(visitId: string): Promise<() => Promise<void>> {
  const search = await database.as({ kind: 'job', task: 'plan-visit' }, (tx) =>
    searchFor(tx, visitId),
  );
  if (search === null) throw new Error('A visit of the bench is looked at once');
  return async () => {
    const booking = await bookFirst(context, search, () => 'Mesure');
    if (booking !== 'booked') throw new Error(booking);
  };
}

/** The same of bookings alone: so many look, and only when all have found something do they book, together. */
async function measureTogether(ids: string[], atOnce: number): Promise<number[]> {
  const times: number[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const bookings = await Promise.all(ids.slice(from, from + atOnce).map(look));
    const before = performance.now();
    await Promise.all(
      bookings.map(async (book) => {
        await book();
        times.push(performance.now() - before);
      }),
    );
  }
  return times.sort((one, other) => one - other);
}

await withConnection(inside.href, async (admin) => {
  await openMornings(database);
  const bare = await bareClaims(inside.href, admin, bookers);
  const ours: Booker = {
    name: 'planned visit',
    book: (visitId) => planVisit(context, { visitId }),
  };
  await admin`analyze`;
  for (const booker of [bare, ours]) {
    await measure(booker, await addVisits(database, admin, warmUp), bookers);
    for (const atOnce of [1, bookers]) {
      const began = performance.now();
      const times = await measure(
        booker,
        await addVisits(database, admin, visits / (atOnce === 1 ? 8 : 1)),
        atOnce,
      );
      report(booker.name, atOnce, times, (1000 * times.length) / (performance.now() - began));
    }
  }
  const read = await measure(ours, await addVisits(database, admin, visits / 4), bookers, second);
  report('planned, a second read', bookers, read);
  const employer = await addEmployer(database);
  for (const atOnce of [1, bookers]) {
    const ids = await addVisits(database, admin, visits / 8, employer);
    const began = performance.now();
    const times = await measure(ours, ids, atOnce);
    const rate = (1000 * times.length) / (performance.now() - began);
    report('one employer, two a time', atOnce, times, rate);
  }
  for (const atOnce of [1, bookers]) {
    const times = await measureTogether(await addVisits(database, admin, visits / 8), atOnce);
    report('found before, now booked', atOnce, times);
  }
  const [{ twice, booked } = { twice: -1, booked: -1 }] = await admin<
    { twice: number; booked: number }[]
  >`select count(*) filter (where visits > 1)::int as twice, count(*)::int as booked from (
      select slot_id, count(*) as visits from appointments.visit where slot_id is not null group by slot_id) s`;
  console.log(`${booked} slots booked, ${twice} of them twice`);
  await bare.close();
});
await database.close();
await cluster.stop();

/** @param rate bookings a second, where all booked without a pause */
function report(name: string, atOnce: number, times: number[], rate?: number): void {
  const at = (share: number) => `${quantile(times, share).toFixed(1).padStart(7)} ms`;
  const each = rate === undefined ? '' : `${rate.toFixed(0)}/s`;
  console.log(
    `${name.padEnd(26)} ${String(atOnce).padStart(3)} at once ${each.padStart(8)}  p50 ${at(0.5)}  p99 ${at(0.99)}`,
  );
}
