import type { CallerActor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCentre, announcement } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;
let planner: CallerActor;

/** Monday 23 November 2026: a nurse with eight slots in December, and ten people who owe a first visit. */
const hired = Array.from({ length: 10 }, () => announcement());
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T00:30:00Z');
  await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-09', '2026-12-16'] }]);
  planner = await house.servantOf('staff', 'staff-planner');
  for (const each of hired) await house.receive(each);
});
afterAll(() => house.close());

interface Run {
  id: string;
  state: string;
  progress: number;
  askedBy: object | null;
  before: object;
  after: object;
  counts: object[];
  shortages: object[];
  results: { reason: string; state: string; to: object; visit: { planning: object } }[];
}

async function start(dry: boolean, caller = planner): Promise<{ run?: Run; refusals: object[] }> {
  const { data, errors } = await house.ask(
    caller,
    `mutation ($input: StartPlanningRunInput!) { startPlanningRun(input: $input) { run { id state } refusals { code } } }`,
    { input: { idempotencyKey: newId(), dry } },
  );
  if (errors) throw errors[0];
  return data?.['startPlanningRun'] as never;
}

async function read(id: string, change = 'UNPLACED'): Promise<Run> {
  const { data, errors } = await house.ask(
    planner,
    `query ($id: ID!, $change: PlanningChange!) { planningRun(id: $id) { id state progress askedBy { id }
      before { inTime late unplaced } after { inTime late unplaced }
      counts { change total overtaken } shortages { week kind visits centre { name } }
      results(change: $change) { edges { node {
        reason state to { day practitioner { kind } } visit { planning { outcome explanation } } } } } } }`,
    { id, change },
  );
  if (errors) throw errors[0];
  const run = data?.['planningRun'] as unknown as { results: { edges: { node: object }[] } };
  return { ...run, results: run.results.edges.map(({ node }) => node) } as never;
}

/** Visits of one kind of change, page by page. */
async function inPages(id: string, change: string, first: number): Promise<string[][]> {
  const pages: string[][] = [];
  let after: string | null = null;
  do {
    const { data }: Awaited<ReturnType<House['ask']>> = await house.ask(
      planner,
      `query ($id: ID!, $change: PlanningChange!, $first: Int, $after: String) { planningRun(id: $id) {
        results(change: $change, first: $first, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } edges { node { visit { id } } } } } }`,
      { id, change, first, after },
    );
    const { results } = data?.['planningRun'] as unknown as {
      results: {
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        edges: { node: { visit: { id: string } } }[];
      };
    };
    pages.push(results.edges.map(({ node }) => node.visit.id));
    after = results.pageInfo.hasNextPage ? results.pageInfo.endCursor : null;
  } while (after !== null);
  return pages;
}

const statuses = () =>
  house.rows<{ status: string; visits: number }>(sql`
    select status, count(*)::int as visits from appointments.visit group by status order by status`);

describe('a run that is tried out', () => {
  it('shows how visits would stand, and writes nothing to them', async () => {
    const { run, refusals } = await start(true);
    expect([run, refusals]).toMatchObject([{ state: 'WAITING' }, []]);
    expect(await start(false)).toEqual({ run: null, refusals: [{ code: 'ALREADY_RUNNING' }] });
    await house.runPlanning(run!.id);
    const tried = await read(run!.id, 'PLACED');
    expect(tried).toMatchObject({
      ...{ state: 'DONE', progress: 100, askedBy: {} },
      before: { inTime: 0, late: 0, unplaced: 10 },
      after: { inTime: 8, late: 0, unplaced: 2 },
      counts: [
        { change: 'PLACED', total: 8, overtaken: 0 },
        { change: 'UNPLACED', total: 2, overtaken: 0 },
      ],
      shortages: [{ week: '2027-02-01', kind: 'NURSE', visits: 2, centre: { name: 'Nord' } }],
    });
    expect(tried.results).toHaveLength(8);
    const pages = await inPages(run!.id, 'PLACED', 3);
    expect(pages.map((page) => page.length)).toEqual([3, 3, 2]);
    expect(new Set(pages.flat()).size).toBe(8);
    // The most pressing first, whoever it is.
    const last = pages.flat().at(-1);
    const moveDate = (day: string) =>
      house.rows(sql`update appointments.visit set latest_date = ${day} where id = ${last}`);
    await moveDate('2027-01-15');
    const [first = [], ...others] = await inPages(run!.id, 'PLACED', 3);
    expect(first[0]).toBe(last);
    expect(new Set([first, ...others].flat()).size).toBe(8);
    await moveDate('2027-02-02');
    expect(tried.results[0]).toMatchObject({
      ...{ reason: 'IN_TIME', state: 'PROPOSED', to: { practitioner: { kind: 'NURSE' } } },
    });
    expect(await statuses()).toEqual([{ status: 'TO_PLAN', visits: 10 }]);
  });
});

describe('the run of a night', () => {
  it('begins from two in the morning on, once', async () => {
    await house.startNight();
    const nights = () =>
      house.rows(sql`select night::text from appointments.planning_run
      where night is not null`);
    expect(await nights()).toEqual([]);
    await house.setTime('2026-11-23T01:00:05Z');
    await house.startNight();
    await house.startNight();
    expect(await nights()).toEqual([{ night: '2026-11-23' }]);
  });

  it('writes appointments with their reason, and says to the others what is missing', async () => {
    const [night] = await house.rows<{ id: string }>(
      sql`select id from appointments.planning_run where night is not null`,
    );
    // Somebody books meanwhile: the plan takes another slot, or leaves one visit to the next night.
    const plan = house.runPlanning(night!.id);
    await plan;
    await house.runPlanning(night!.id);
    expect(await statuses()).toEqual([
      { status: 'PLANNED', visits: 8 },
      { status: 'TO_PLAN', visits: 2 },
    ]);
    const written = await read(night!.id);
    expect(written).toMatchObject({ state: 'DONE', askedBy: null, after: { unplaced: 2 } });
    expect(written.results).toMatchObject([
      { reason: 'OUTRANKED', state: 'WRITTEN', visit: { planning: { outcome: 'NO_SLOT' } } },
      { reason: 'OUTRANKED', state: 'WRITTEN' },
    ]);
    const [placed] = (await read(night!.id, 'PLACED')).results;
    expect(placed!.visit.planning).toMatchObject({ outcome: 'IN_TIME' });
    const doubled = await house.rows(sql`select slot_id from appointments.visit
      where slot_id is not null group by slot_id having count(*) > 1`);
    expect(doubled).toEqual([]);
  });
});

describe('another run', () => {
  it('tells who keeps an appointment after the legal date, and counts them among those who miss somebody', async () => {
    const [late] = await house.rows<{ id: string; due: string }>(sql`
      select id, latest_date::text as due from appointments.visit
      where status = 'PLANNED' and day = '2026-12-09' order by id limit 1`);
    const owed = (day: string) =>
      house.rows(
        sql`update appointments.visit set latest_date = ${day} where id = ${late!.id} returning id`,
      );
    await owed('2026-12-08');
    const { run } = await start(true);
    await house.runPlanning(run!.id);
    const tried = await read(run!.id, 'STAYED_LATE');
    expect(tried.results).toMatchObject([
      { state: 'WRITTEN', to: { day: '2026-12-09' }, visit: { planning: { outcome: 'IN_TIME' } } },
    ]);
    expect(tried.shortages).toContainEqual({
      ...{ week: '2026-12-07', kind: 'NURSE', visits: 1, centre: { name: 'Nord' } },
    });
    await owed(late!.due);
  });

  it('moves nobody who was told, and a tentative appointment where a heavier visit needs its day', async () => {
    await house.rows(sql`update appointments.visit set status = 'SUMMONED'
      where id = (select id from appointments.visit where status = 'PLANNED' and day = '2026-12-09' order by id limit 1)
      returning id`);
    await addCentre(house, 'Sud', [{ kind: 'NURSE', days: ['2027-01-13'] }]);
    const where = () =>
      house.rows<{ id: string; slot: string; status: string }>(sql`
      select id, slot_id as slot, status from appointments.visit where slot_id is not null order by id`);
    const before = await where();
    const pressing = announcement({
      firstVisit: { kind: 'VIP_INIT', latestDate: '2026-12-09', performers: ['NURSE'] },
      profile: 'SIA',
    });
    await house.receive(pressing);
    const { run } = await start(false);
    await house.runPlanning(run!.id);
    const after = new Map((await where()).map((row) => [row.id, row]));
    const summoned = before.find(({ status }) => status === 'SUMMONED')!;
    expect(after.get(summoned.id)).toEqual(summoned);
    const moved = before.filter(({ id, slot }) => after.get(id)!.slot !== slot);
    expect(moved).toHaveLength(1);
    const [day] = await house.rows(sql`select day::text from appointments.visit
      where employee_id = ${pressing.employeeId}`);
    expect(day).toEqual({ day: '2026-12-09' });
    expect((await read(run!.id)).counts).toContainEqual({
      ...{ change: 'MOVED', total: 1, overtaken: 0 },
    });
    expect(await statuses()).not.toContainEqual(expect.objectContaining({ status: 'TO_PLAN' }));
  });

  it('leaves a visit to whoever books faster', async () => {
    const late = announcement();
    await house.receive(late);
    const { run } = await start(true);
    await house.runPlanning(run!.id);
    // A run that has planned the same, and is about to write.
    const writing = newId();
    await house.rows(sql`insert into appointments.planning_run 
        (id, dry, state, asked_by, visits, in_time_after, late_after, unplaced_after)
      select ${writing}, false, 'WRITING', asked_by, visits, in_time_after, late_after, unplaced_after
      from appointments.planning_run where id = ${run!.id} returning id`);
    await house.rows(sql`insert into appointments.planning_result
        (run_id, visit_id, account_id, change, reason, ahead, from_half_day, to_half_day)
      select ${writing}, visit_id, account_id, change, reason, ahead, from_half_day, to_half_day
      from appointments.planning_result where run_id = ${run!.id} returning run_id`);
    await house.rows(sql`update appointments.slot set status = 'busy-unavailable'
      where status = 'free' returning id`);
    await house.runPlanning(writing);
    const written = await read(writing);
    expect(written.counts).toEqual([{ change: 'PLACED', total: 1, overtaken: 1 }]);
    const planned = (await read(run!.id)).after as Record<'inTime' | 'late' | 'unplaced', number>;
    const { inTime, late: lateOnes, unplaced } = planned;
    // The figures are those of what was written, not of what was planned.
    expect(written.after).toEqual({ inTime: inTime - 1, late: lateOnes, unplaced: unplaced + 1 });
  });
});

describe('a night after hires and returns of the past half-year', () => {
  /** Somebody was hired, and is to be seen by a physician. */
  const hire = (kind: 'EMA_INIT' | 'VIP_INIT', startDate: string, latestDate: string) => {
    const firstVisit = { kind, latestDate, performers: ['PHYSICIAN'] };
    const profile = kind === 'EMA_INIT' ? 'SIR' : 'SI';
    return house.receive(announcement({ startDate, profile, firstVisit }));
  };

  it('keeps room for those who are likely to come, and says so to whoever waits', async () => {
    await house.rows(
      sql`update appointments.setting set reserve_slots = 0 returning reserve_slots`,
    );
    await addCentre(house, 'Est', [{ kind: 'PHYSICIAN', days: ['2027-01-15'] }]);
    // Two months after its legal date another one is expected, and one after that; the half-day has four slots.
    await hire('EMA_INIT', '2026-11-20', '2026-11-20');
    for (let count = 0; count < 3; count += 1) {
      await hire('VIP_INIT', '2026-11-02', '2027-01-20');
    }
    const { run } = await start(false);
    await house.runPlanning(run!.id);
    const placed = (await read(run!.id, 'PLACED')).results;
    expect(placed.filter(({ state }) => state === 'WRITTEN')).toHaveLength(3);
    const waiting = (await read(run!.id)).results.find(({ reason }) => reason === 'KEPT');
    expect(waiting?.visit.planning).toMatchObject({
      outcome: 'NO_SLOT',
      explanation: expect.stringContaining('gardés pour les embauches et les reprises'),
    });
  });
});

describe('runs', () => {
  it('are the planners’ alone', async () => {
    const member = await house.userOf(hired[0]!.accountId, 'administrator');
    const assistant = await house.servantOf('staff', 'staff-assistant');
    for (const caller of [member, assistant]) {
      expect(await start(true, caller)).toMatchObject({ refusals: [{ code: 'MISSING_RIGHT' }] });
      const { data } = await house.ask(caller, `{ planningRuns { id } }`);
      expect(data?.['planningRuns']).toEqual([]);
    }
    const program = await house.servantOf('machine', 'staff-planner');
    expect(await start(true, program)).toMatchObject({ refusals: [] });
  });
});
