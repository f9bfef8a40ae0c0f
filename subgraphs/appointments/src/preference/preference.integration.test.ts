import type { CallerActor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCentre, addDue, announcement } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;
let manager: CallerActor;
const accountId = newId();

/** Monday 23 November 2026: a nurse on two Wednesday and two Thursday mornings of December, four slots each. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  const days = ['2026-12-09', '2026-12-10', '2026-12-16', '2026-12-17'];
  await addCentre(house, 'Nord', [{ kind: 'NURSE', days }]);
  await house.register(accountId);
  manager = await house.userOf(accountId, 'summons');
});
afterAll(() => house.close());

const wanted = {
  ...{ halfDays: ['THURSDAY_MORNING'], company: 'AT_MOST', atMost: 1, noticeDays: 10 },
  closures: [{ firstDay: '2026-12-10', lastDay: '2026-12-11' }],
};

async function set(caller: CallerActor, version: number, change: object = {}): Promise<unknown> {
  const { data, errors } = await house.ask(
    caller,
    `mutation ($input: SetVisitPreferencesInput!) { setVisitPreferences(input: $input) {
      preferences { halfDays company atMost noticeDays version closures { firstDay lastDay } contradicted { id } }
      refusals { code field } } }`,
    {
      input: { idempotencyKey: newId(), accountId, version, preferences: { ...wanted, ...change } },
    },
  );
  if (errors) throw errors[0];
  return data?.['setVisitPreferences'];
}

async function startRun(planner: CallerActor, dry: boolean): Promise<string> {
  const { data } = await house.ask(
    planner,
    `mutation ($input: StartPlanningRunInput!) { startPlanningRun(input: $input) { run { id } } }`,
    { input: { idempotencyKey: newId(), dry } },
  );
  const { run } = data!['startPlanningRun'] as unknown as { run: { id: string } };
  return run.id;
}

const due = (): Promise<string> => addDue(house, accountId);

async function planned(id: string) {
  await house.plan(id);
  const [row] = await house.rows<{ day: string; explanation: string }>(
    sql`select day::text, explanation from appointments.visit where id = ${id}`,
  );
  return row!;
}

describe('preferences', () => {
  it('are said by whoever manages the visits, and kept in the journal', async () => {
    expect(await set(manager, 0)).toEqual({
      preferences: { ...wanted, version: 1, contradicted: [] },
      refusals: [],
    });
    const more = {
      closures: [...wanted.closures, { firstDay: '2026-12-24', lastDay: '2027-01-03' }],
    };
    expect(await set(manager, 1, more)).toMatchObject({ preferences: { ...more, version: 2 } });
    const journal = await house.rows(sql`select actor_id as who from appointments.audit
      where action = 'visit-preferences.set' and account_id = ${accountId}`);
    expect(journal).toEqual([{ who: manager.subjectId }, { who: manager.subjectId }]);
  });

  it('are refused on an old version, out of range, and without the right', async () => {
    const refused = (code: string, field: string | null) => ({
      ...{ preferences: null, refusals: [{ code, field }] },
    });
    expect(await set(manager, 0)).toEqual(refused('STALE_VERSION', 'version'));
    expect(await set(manager, 1)).toEqual(refused('STALE_VERSION', 'version'));
    expect(await set(manager, 2, { atMost: null })).toEqual(refused('OUT_OF_RANGE', 'atMost'));
    const reader = await house.userOf(accountId, 'reader');
    expect(await set(reader, 2)).toEqual(refused('MISSING_RIGHT', null));
    const stranger = await house.userOf(newId(), 'administrator');
    expect(await set(stranger, 2)).toEqual(refused('NOT_FOUND', 'accountId'));
    const assistant = await house.servantOf('staff', 'staff-assistant');
    await expect(set(assistant, 2)).rejects.toMatchObject({
      extensions: { code: 'CALL_REQUIRED' },
    });
  });
});

describe('an appointment that is sought', () => {
  it('falls on a half-day that suits, never on a closed day', async () => {
    const { day, explanation } = await planned(await due());
    expect(day).toBe('2026-12-17');
    expect(explanation).toContain('demi-journée que vous préférez');
  });

  it('leaves no more people away at once than the employer can spare, and says what that costs', async () => {
    const { day, explanation } = await planned(await due());
    expect(day).toBe('2026-12-09');
    expect(explanation).toContain('Aucun créneau ne convenait sur vos demi-journées préférées');
  });
});

describe('an employee who cannot always come', () => {
  const firm = newId();
  let requester: CallerActor;
  const week = [
    ...['MONDAY_MORNING', 'MONDAY_AFTERNOON', 'TUESDAY_MORNING', 'TUESDAY_AFTERNOON'],
    ...['WEDNESDAY_MORNING', 'WEDNESDAY_AFTERNOON', 'FRIDAY_MORNING', 'FRIDAY_AFTERNOON'],
  ];
  const school = { firstDay: '2026-12-07', lastDay: '2026-12-11', part: null, cause: 'TRAINING' };
  let employeeId: string;
  let visitId: string;

  async function say(version: number, change: object = {}, caller = requester): Promise<unknown> {
    const said = { halfDays: week, spans: [school], ...change };
    const { data, errors } = await house.ask(
      caller,
      `mutation ($input: SetUnavailabilityInput!) { setUnavailability(input: $input) {
        unavailability { halfDays version spans { firstDay lastDay part cause } contradicted { id } }
        refusals { code field } } }`,
      { input: { idempotencyKey: newId(), employeeId, version, ...said } },
    );
    if (errors) throw errors[0];
    return data?.['setUnavailability'];
  }

  const appointment = async () => {
    const [row] = await house.rows<{ day: string | null; status: string; explanation: string }>(
      sql`select day::text, status, explanation from appointments.visit where id = ${visitId}`,
    );
    return row!;
  };

  beforeAll(async () => {
    requester = await house.userOf(firm, 'accountant');
    const event = announcement({ accountId: firm });
    ({ employeeId } = event);
    await house.receive(event);
    const [row] = await house.rows<{ id: string }>(
      sql`select id from appointments.visit where employee_id = ${employeeId}`,
    );
    visitId = row!.id;
  });

  it('gives a tentative appointment back, and gets one on a day at work', async () => {
    await house.plan(visitId);
    expect((await appointment()).day).toBe('2026-12-09');
    expect(await say(0)).toEqual({
      unavailability: { halfDays: week, version: 1, spans: [school], contradicted: [] },
      refusals: [],
    });
    expect(await appointment()).toMatchObject({ day: null, status: 'TO_PLAN' });
    expect(await house.waitingJobs()).toContain(`plan-visit:${visitId}`);
    await house.plan(visitId);
    expect((await appointment()).day).toBe('2026-12-16');
  });

  it('keeps an appointment that was told, and names it', async () => {
    await house.rows(sql`update appointments.visit set locked = true where id = ${visitId}`);
    const holidays = { firstDay: '2026-12-14', lastDay: '2026-12-18', cause: 'LEAVE' };
    expect(await say(1, { spans: [school, holidays] })).toMatchObject({
      unavailability: { version: 2, contradicted: [{ id: visitId }] },
    });
    await house.rows(sql`update appointments.visit set locked = false where id = ${visitId}`);
  });

  it('waits where no slot is left, and is told why, one by one as in a run of all', async () => {
    const december = { firstDay: '2026-12-01', lastDay: '2026-12-31', cause: 'OTHER' };
    await say(2, { spans: [december] });
    await house.plan(visitId);
    expect(await appointment()).toMatchObject({
      status: 'TO_PLAN',
      explanation: expect.stringContaining('quand votre salarié n’est pas disponible') as string,
    });
    const planner = await house.servantOf('staff', 'staff-planner');
    const runId = await startRun(planner, true);
    await house.runPlanning(runId);
    const results = await house.rows(sql`select reason from appointments.planning_result
      where run_id = ${runId} and visit_id = ${visitId}`);
    expect(results).toEqual([{ reason: 'EMPLOYEE_AWAY' }]);
  });

  it('is sent in the mornings while a training takes the afternoons, and waits the other way round', async () => {
    const event = announcement({ accountId: firm });
    await house.receive(event);
    const where = sql`employee_id = ${event.employeeId}`;
    const [told] = await house.rows<{ id: string }>(
      sql`select id from appointments.visit where ${where}`,
    );
    const training = { firstDay: '2026-12-01', lastDay: '2026-12-31', cause: 'TRAINING' };
    const morning = { ...training, part: 'MORNING' };
    const afternoon = { ...training, part: 'AFTERNOON' };
    const planned = async (version: number, spans: object[]) => {
      const said = await say(version, { employeeId: event.employeeId, halfDays: week, spans });
      expect(said).toMatchObject({ unavailability: { spans }, refusals: [] });
      await house.plan(told!.id);
      const [row] = await house.rows<{ day: string | null }>(
        sql`select day::text from appointments.visit where ${where}`,
      );
      return row?.day;
    };
    expect(await planned(0, [afternoon])).toMatch(/^2026-12/);
    expect(await planned(1, [morning, { ...afternoon, cause: 'TRAVEL' }])).toBeNull();
    expect(await planned(2, [afternoon])).toMatch(/^2026-12/);
    expect(await planned(3, [morning])).toBeNull();
  });

  it('is said by whoever asks for visits there, on the latest version and in order', async () => {
    const refused = (code: string, field: string | null) => ({
      ...{ unavailability: null, refusals: [{ code, field }] },
    });
    expect(await say(1)).toEqual(refused('STALE_VERSION', 'version'));
    expect(await say(3, { halfDays: [] })).toEqual(refused('REQUIRED', 'halfDays'));
    expect(await say(3, { spans: [school, school] })).toEqual(refused('OVERLAP', 'spans'));
    const reader = await house.userOf(firm, 'reader');
    expect(await say(3, {}, reader)).toEqual(refused('MISSING_RIGHT', null));
    expect(await say(3, {}, manager)).toEqual(refused('NOT_FOUND', 'employeeId'));
    const assistant = await house.servantOf('staff', 'staff-assistant');
    await expect(say(3, { spans: [] }, assistant)).rejects.toMatchObject({
      extensions: { code: 'CALL_REQUIRED' },
    });
  });
});

describe('a run of all due visits', () => {
  it('keeps to the same, and tells who waits because of it', async () => {
    for (const _ of ['third', 'fourth']) await due();
    const planner = await house.servantOf('staff', 'staff-planner');
    const runId = await startRun(planner, false);
    await house.runPlanning(runId);
    const days = await house.rows<{ day: string }>(sql`select day::text from appointments.visit
      where account_id = ${accountId} and day is not null order by day`);
    expect(days.map(({ day }) => day)).toEqual(['2026-12-09', '2026-12-16', '2026-12-17']);
    const [waiting] = await house.rows<{ id: string }>(sql`
      select visit_id as id, reason, missing_week as missing from appointments.planning_result
      where run_id = ${runId} and account_id = ${accountId} and change = 'UNPLACED'`);
    // Slots are free: nobody is missing, it is the employer that sends one at a time.
    expect(waiting).toEqual({ id: waiting?.id, reason: 'TOO_MANY_AWAY', missing: null });
    expect((await planned(waiting!.id)).explanation).toContain(
      'vérifiez vos préférences de convocation',
    );
  });
});

describe('a closure told after the appointments', () => {
  it('gives back what is tentative, and names what was told or chosen', async () => {
    const together = { company: 'ANY', atMost: null, closures: [] };
    await set(manager, 2, together);
    const [told, tentative] = [await due(), await due()];
    const days = [(await planned(told)).day, (await planned(tentative)).day];
    await house.rows(
      sql`update appointments.visit set locked = true where id = ${told} returning id`,
    );
    const closures = [...new Set(days)].sort().map((day) => ({ firstDay: day, lastDay: day }));
    expect(await set(manager, 3, { ...together, closures })).toMatchObject({
      preferences: { contradicted: [{ id: told }] },
      refusals: [],
    });
    const [row] = await house.rows(
      sql`select status from appointments.visit where id = ${tentative}`,
    );
    expect(row).toEqual({ status: 'TO_PLAN' });
    expect(await house.waitingJobs()).toContain(`plan-visit:${tentative}`);
  });
});
