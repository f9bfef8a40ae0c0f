import type { CallerActor } from '@vigie/chassis/actor';
import { addDays } from '@vigie/chassis/civil-date';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCentre, addDue, announcement } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;
let assistant: CallerActor;
let manager: CallerActor;
const accountId = newId();

/** Monday 23 November 2026: a nurse with eight slots in December and four after the legal date, 2 February 2027. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addCentre(house, 'Nord', [
    { kind: 'NURSE', days: ['2026-12-09', '2026-12-16', '2027-02-10'] },
  ]);
  assistant = await house.servantOf('staff', 'staff-assistant');
  manager = await house.userOf(accountId, 'summons');
});
afterAll(() => house.close());

const due = (): Promise<string> => addDue(house, accountId);

interface Slot {
  id: string;
  startsAt: string;
  daysLate: number;
  grounds: string[];
}

async function slots(caller: CallerActor, visitId: string, day?: string): Promise<Slot[] | null> {
  const { data, errors } = await house.ask(
    caller,
    `query ($visitId: ID!, $day: Date) { freeSlots(visitId: $visitId, day: $day) { id startsAt daysLate grounds } }`,
    { visitId, ...(day && { day }) },
  );
  if (errors) throw errors[0];
  return data?.['freeSlots'] as never;
}

async function moves(caller: CallerActor, visitId: string): Promise<Slot[] | null> {
  const { data, errors } = await house.ask(
    caller,
    `query ($visitId: ID!) { slotsToMoveTo(visitId: $visitId) { id startsAt daysLate grounds } }`,
    { visitId },
  );
  if (errors) throw errors[0];
  return data?.['slotsToMoveTo'] as never;
}

interface Said {
  visit: { status: string; version: number; locked: boolean; startsAt: string | null } | null;
  refusals: { code: string; field: string | null }[];
}

async function change(caller: CallerActor, name: string, input: object): Promise<Said> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await house.ask(
    caller,
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      visit { status version locked startsAt moved { startsAt by } planning { explanation } }
      refusals { code field } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  if (errors) throw errors[0];
  return data?.[name] as never;
}

const place = (id: string, version: number, slotId: string, caller = assistant) =>
  change(caller, 'placeVisit', { id, version, slotId });

const busy = (id: string) =>
  house.rows<{ starts: string; status: string }>(sql`select status from appointments.slot
    where visit_id = ${id}`);

let placed: string;

describe('whoever is of the service', () => {
  it('is proposed what planning would give first, each slot of another half-day, with its reasons', async () => {
    placed = await due();
    expect(await slots(assistant, placed)).toMatchObject([
      { startsAt: '2026-12-09T08:00:00.000Z', daysLate: 0 },
      {
        startsAt: '2026-12-16T08:00:00.000Z',
        grounds: ['IN_TIME', 'USUAL_CENTRE', 'NURSE_SUFFICES'],
      },
      { startsAt: '2027-02-10T08:00:00.000Z', daysLate: 8 },
    ]);
    expect(await slots(assistant, placed, '2026-12-16')).toHaveLength(4);
    expect(await slots(assistant, placed, '2026-12-17')).toEqual([]);
  });

  it('gives a visit that waits the slot of their choice', async () => {
    const [, second] = (await slots(assistant, placed))!;
    expect(await place(placed, 1, second!.id)).toMatchObject({
      visit: {
        ...{ status: 'PLANNED', version: 2, locked: true, startsAt: second!.startsAt },
        moved: null,
        planning: { explanation: expect.stringContaining('choisi par votre service') },
      },
      refusals: [],
    });
    expect(await busy(placed)).toEqual([{ status: 'busy-tentative' }]);
    expect((await house.sent()).at(-1)).toMatchObject({
      payload: { visitId: placed, status: 'PLANNED', day: '2026-12-16', version: 2 },
    });
  });

  it('moves the appointment, also one whose summons has left: the slot is given back', async () => {
    await house.receive({ visitId: placed, accountId, startsAt: '2026-12-16T08:00:00.000Z' });
    const [first] = (await slots(assistant, placed))!;
    expect(await place(placed, 3, first!.id)).toMatchObject({
      visit: {
        ...{ status: 'PLANNED', version: 4, startsAt: first!.startsAt },
        moved: { startsAt: '2026-12-16T08:00:00.000Z', by: 'SERVICE' },
      },
      refusals: [],
    });
    expect(await busy(placed)).toEqual([{ status: 'busy-tentative' }]);
    const [given] = await house.rows(sql`select count(*)::int as free from appointments.slot
      where day = '2026-12-16' and status = 'free'`);
    expect(given).toEqual({ free: 4 });
    const journal = await house.rows(sql`select action, actor_id as who from appointments.audit
      where target_id = ${placed} and actor_kind = 'staff' order by at`);
    expect(journal).toEqual([
      { action: 'visit.placed', who: assistant.subjectId },
      { action: 'visit.moved', who: assistant.subjectId },
    ]);
  });

  it('is refused a slot that is taken, an old version and a visit that is over', async () => {
    const [free] = (await slots(assistant, placed, '2026-12-16'))!;
    const refused = (code: string, field: string | null = null) => ({
      refusals: [{ code, field }],
    });
    const taken = await house.rows<{ id: string }>(
      sql`select id from appointments.slot where visit_id = ${placed}`,
    );
    const other = await due();
    expect(await place(other, 1, taken[0]!.id)).toMatchObject(refused('SLOT_TAKEN', 'slotId'));
    expect(await place(other, 1, newId())).toMatchObject(refused('SLOT_TAKEN', 'slotId'));
    expect(await place(other, 7, free!.id)).toMatchObject(refused('STALE_VERSION'));
    await house.rows(sql`update appointments.visit set status = 'NO_LONGER_DUE'
      where id = ${other} returning id`);
    expect(await place(other, 2, free!.id)).toMatchObject(refused('OVER'));
  });

  it('lets planning move it again, or keeps it', async () => {
    const lock = (version: number, locked: boolean) =>
      change(assistant, 'lockVisit', { id: placed, version, locked });
    expect(await lock(4, false)).toMatchObject({ visit: { locked: false }, refusals: [] });
    expect(await lock(5, true)).toMatchObject({ visit: { locked: true }, refusals: [] });
    expect(await lock(5, false)).toMatchObject({ refusals: [{ code: 'STALE_VERSION' }] });
  });
});

describe('a run of all due visits', () => {
  it('leaves what somebody chose where it is, however much a heavier visit would need its day', async () => {
    const full = (await slots(assistant, placed, '2026-12-09'))!;
    for (const { id } of full) await place(await due(), 1, id);
    const chosen = () =>
      house.rows(sql`select id, slot_id from appointments.visit where locked order by id`);
    const before = await chosen();
    expect(before).toHaveLength(4);
    const pressing = announcement({
      firstVisit: { kind: 'VIP_INIT', latestDate: '2026-12-09', performers: ['NURSE'] },
      profile: 'SIA',
    });
    await house.receive(pressing);
    const planner = await house.servantOf('staff', 'staff-planner');
    const { data } = await house.ask(
      planner,
      `mutation ($input: StartPlanningRunInput!) { startPlanningRun(input: $input) { run { id } } }`,
      { input: { idempotencyKey: newId(), dry: false } },
    );
    const { run } = data!['startPlanningRun'] as unknown as { run: { id: string } };
    await house.runPlanning(run.id);
    expect(await chosen()).toEqual(before);
    const [late] = await house.rows(sql`select day::text, planning_outcome as outcome
      from appointments.visit where employee_id = ${pressing.employeeId}`);
    expect(late).toEqual({ day: '2026-12-16', outcome: 'LATE' });
  });
});

describe('an employer', () => {
  it('moves an appointment within the notice, to one of the nearest slots in time', async () => {
    const offered = (await moves(manager, placed))!;
    expect(offered).toMatchObject([{ startsAt: '2026-12-16T08:45:00.000Z', daysLate: 0 }]);
    const input = { id: placed, version: 6, slotId: offered[0]!.id };
    expect(await change(manager, 'moveVisit', input)).toMatchObject({
      visit: {
        ...{ status: 'PLANNED', locked: true, startsAt: '2026-12-16T08:45:00.000Z' },
        moved: { startsAt: '2026-12-09T08:00:00.000Z', by: 'EMPLOYER' },
        planning: { explanation: expect.stringContaining('choisi par l’entreprise') },
      },
      refusals: [],
    });
    const [row] = await house.rows(sql`select excluded_days::text[] as days
      from appointments.visit where id = ${placed}`);
    expect(row).toEqual({ days: ['2026-12-09'] });
  });

  it('takes no slot after the legal date, none of a day refused before, and none once the notice has begun', async () => {
    const move = (slotId: string) =>
      change(manager, 'moveVisit', { id: placed, version: 7, slotId });
    const [late] = (await slots(assistant, placed, '2027-02-10'))!;
    expect(await move(late!.id)).toMatchObject({ refusals: [{ code: 'SLOT_TAKEN' }] });
    const [before] = (await slots(assistant, placed, '2026-12-09'))!;
    expect(await move(before!.id)).toMatchObject({ refusals: [{ code: 'SLOT_TAKEN' }] });
    const [there] = (await slots(assistant, placed, '2026-12-16'))!;
    await house.rows(sql`update appointments.visit set cancellable_until = clock.now()
      where id = ${placed} returning id`);
    expect(
      await change(manager, 'moveVisit', { id: placed, version: 8, slotId: there!.id }),
    ).toMatchObject({ refusals: [{ code: 'TOO_LATE' }] });
  });

  it('moves an appointment after the legal date to one in time, also on a day refused before', async () => {
    const id = await due();
    const on = async (day: string) => (await slots(assistant, id, day))![0]!;
    await place(id, 1, (await on('2026-12-16')).id);
    const { visit } = await place(id, 2, (await on('2027-02-10')).id);
    const offered = (await moves(manager, id))!;
    expect(offered).toMatchObject([
      { startsAt: expect.stringMatching(/^2026-12-09/), daysLate: 0 },
      { startsAt: expect.stringMatching(/^2026-12-16/), daysLate: 0 },
    ]);
    const input = { id, version: visit!.version, slotId: offered[1]!.id };
    expect(await change(manager, 'moveVisit', input)).toMatchObject({ refusals: [] });
  });
});

describe('rights', () => {
  it('slots of others are the service’s alone; members move what they manage, and place nothing', async () => {
    const reader = await house.userOf(accountId, 'reader');
    const stranger = await house.userOf(newId(), 'administrator');
    for (const caller of [reader, stranger, manager]) {
      expect(await slots(caller, placed)).toBeNull();
    }
    expect([await moves(reader, placed), await moves(stranger, placed)]).toEqual([null, null]);
    const refusals = async (caller: CallerActor, name: string) => {
      const input = { id: placed, version: 8, slotId: newId() };
      return (await change(caller, name, input)).refusals.map(({ code }) => code);
    };
    expect(await refusals(manager, 'placeVisit')).toEqual(['MISSING_RIGHT']);
    expect(await refusals(reader, 'moveVisit')).toEqual(['MISSING_RIGHT']);
    expect(await refusals(stranger, 'moveVisit')).toEqual(['NOT_FOUND']);
    const program = await house.servantOf('machine', 'staff-planner');
    expect(await refusals(program, 'placeVisit')).toEqual(['SLOT_TAKEN']);
  });
});

describe('32 at once', () => {
  it('for the same slots: each is given once, whoever is late learns it, nothing breaks', async () => {
    const contested = (await slots(assistant, placed, '2027-02-10'))!;
    await house.rows(sql`insert into appointments.employee
        (id, account_id, first_name, last_name, searchable, start_date, profile, version)
      select gen_random_uuid(), ${accountId}, 'Zoé', 'Foule', 'zoe foule', '2026-11-02', 'SI', 1
        from generate_series(1, 32) returning id`);
    const visits = await house.rows<{ id: string }>(sql`insert into appointments.visit
        (id, account_id, employee_id, kind, status, performers, latest_date)
      select gen_random_uuid(), account_id, id, 'VIP_INIT', 'TO_PLAN', array['NURSE'], '2027-02-02'
        from appointments.employee where last_name = 'Foule' returning id`);
    const answers = await Promise.all(
      visits.map(({ id }, index) => place(id, 1, contested[index % contested.length]!.id)),
    );
    const won = answers.filter(({ refusals }) => refusals.length === 0);
    expect(won).toHaveLength(contested.length);
    const lost = answers.flatMap(({ refusals }) => refusals.map(({ code }) => code));
    expect(new Set(lost)).toEqual(new Set(['SLOT_TAKEN']));
    const doubled = await house.rows(sql`select slot_id from appointments.visit
      where slot_id is not null group by slot_id having count(*) > 1`);
    expect(doubled).toEqual([]);
  });
});

describe('an employer with days that do not suit', () => {
  it('is offered three, however many days near by it refused or its employee cannot come', async () => {
    const [middle, around] = ['2026-12-20', Array.from({ length: 16 }, (_, index) => index + 1)];
    const [before, after] = [-1, 1].map((way) => around.map((days) => addDays(middle, way * days)));
    const days = [...before!, middle, ...after!].sort();
    const { centreId } = await addCentre(house, 'Sud', [{ kind: 'NURSE', days }]);
    const id = await due();
    const [first] = await house.rows<{ id: string }>(sql`select id from appointments.slot
      where centre_id = ${centreId} and day = ${middle} order by starts_at limit 1`);
    await place(id, 1, first!.id);
    const refused = [...before!.slice(0, 15), ...after!.slice(0, 15)].join();
    await house.rows(sql`update appointments.visit set
      excluded_days = string_to_array(${refused}, ',')::date[] where id = ${id} returning id`);
    expect((await moves(manager, id))!.map(({ startsAt }) => startsAt.slice(0, 10)).sort()).toEqual(
      [before!.at(-1), middle, after!.at(-1)],
    );
  });
});
