import type { CallerActor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCentre, announcement } from '../testing/cast.ts';
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
      preferences { halfDays company atMost noticeDays version closures { firstDay lastDay } }
      refusals { code field } } }`,
    {
      input: { idempotencyKey: newId(), accountId, version, preferences: { ...wanted, ...change } },
    },
  );
  if (errors) throw errors[0];
  return data?.['setVisitPreferences'];
}

/** Somebody of the account who owes a first visit. */
async function due(): Promise<string> {
  const event = announcement({ accountId });
  await house.receive(event);
  const [row] = await house.rows<{ id: string }>(
    sql`select id from appointments.visit where employee_id = ${event.employeeId}`,
  );
  return row!.id;
}

async function planned(id: string) {
  await house.plan(id);
  const [row] = await house.rows<{ day: string; explanation: string }>(
    sql`select day::text, explanation from appointments.visit where id = ${id}`,
  );
  return row!;
}

describe('preferences', () => {
  it('are said by whoever manages the visits, and kept in the journal', async () => {
    expect(await set(manager, 0)).toEqual({ preferences: { ...wanted, version: 1 }, refusals: [] });
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
    expect(await set(assistant, 2)).toMatchObject({ preferences: { version: 3 } });
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

describe('a run of all due visits', () => {
  it('keeps to the same, and tells who waits because of it', async () => {
    for (const _ of ['third', 'fourth']) await due();
    const planner = await house.servantOf('staff', 'staff-planner');
    const { data } = await house.ask(
      planner,
      `mutation ($input: StartPlanningRunInput!) { startPlanningRun(input: $input) { run { id } } }`,
      { input: { idempotencyKey: newId(), dry: false } },
    );
    const { run } = data!['startPlanningRun'] as unknown as { run: { id: string } };
    await house.runPlanning(run.id);
    const days = await house.rows<{ day: string }>(sql`select day::text from appointments.visit
      where account_id = ${accountId} and day is not null order by day`);
    expect(days.map(({ day }) => day)).toEqual(['2026-12-09', '2026-12-16', '2026-12-17']);
    const waiting = await house.rows(sql`select reason from appointments.planning_result
      where run_id = ${run.id} and change = 'UNPLACED'`);
    expect(waiting).toEqual([{ reason: 'TOO_MANY_AWAY' }]);
  });
});
