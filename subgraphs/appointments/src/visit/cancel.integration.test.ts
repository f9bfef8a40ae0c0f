import type { CallerActor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCentre, announcement } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;
let manager: CallerActor;
let visit: { id: string; version: number };
const hired = announcement();

/** One appointment: Wednesday 2 December 2026, 09:00 in Paris; cancellable until Monday 09:00. */
beforeEach(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-02', '2026-12-09'] }]);
  manager = await house.userOf(hired.accountId, 'summons');
  await house.receive(hired);
  const [due] = await house.rows<{ id: string }>(sql`select id from appointments.visit`);
  if (!due) throw new Error('nothing due');
  await house.plan(due.id);
  visit = { id: due.id, version: 2 };
});
afterEach(() => house.close());

const document = `mutation ($input: CancelVisitInput!) {
  cancelVisit(input: $input) { visit { id status version cancellationReason } refusals { code field } }
}`;

async function cancel(change: object = {}, caller = manager): Promise<Record<string, unknown>> {
  const input = { idempotencyKey: newId(), ...visit, reason: 'Réunion du personnel', ...change };
  const { data, errors } = await house.ask(caller, document, { input });
  if (errors) throw errors[0];
  return data?.['cancelVisit'] ?? {};
}

const refused = (code: string, field: string | null = null) => ({ refusals: [{ code, field }] });

const terms = `query ($id: ID!) { visit(id: $id) { cancellation { possible until blockedBy } } }`;

async function termsFor(caller: CallerActor): Promise<unknown> {
  const { data } = await house.ask(caller, terms, { id: visit.id });
  return data?.['visit'];
}

describe('cancelling in time', () => {
  it('frees the slot, keeps the reason and plans the same duty for another day', async () => {
    expect(await termsFor(manager)).toEqual({
      cancellation: { possible: true, until: '2026-11-30T08:00:00.000Z', blockedBy: null },
    });
    expect(await cancel()).toEqual({
      visit: {
        id: visit.id,
        status: 'CANCELLED_BY_EMPLOYER',
        version: 3,
        cancellationReason: 'Réunion du personnel',
      },
      refusals: [],
    });
    const [slots] = await house.rows(
      sql`select count(*)::int as busy from appointments.slot where status <> 'free'`,
    );
    expect(slots).toEqual({ busy: 0 });
    expect((await house.sent()).map(({ payload }) => payload)).toMatchObject([
      { status: 'TO_PLAN', version: 1 },
      { status: 'PLANNED', version: 2 },
      { status: 'CANCELLED_BY_EMPLOYER', version: 3 },
      { status: 'TO_PLAN', version: 1 },
    ]);

    const [anew] = await house.rows<{ id: string }>(sql`select id, kind, latest_date::text as latest
      from appointments.visit where status = 'TO_PLAN'`);
    expect(anew).toMatchObject({ kind: 'VIP_INIT', latest: '2027-02-02' });
    expect(await house.waitingJobs()).toContain(`plan-visit:${anew?.id}`);
    await house.plan(anew?.id ?? '');
    const days = await house.rows(
      sql`select day::text from appointments.visit where status = 'PLANNED'`,
    );
    expect(days).toEqual([{ day: '2026-12-09' }]);
  });

  it('writes who did it, without what they wrote', async () => {
    await cancel();
    const journal = await house.rows(sql`select action, actor_id, details::text
      from appointments.audit where action = 'visit.cancelled'`);
    expect(journal).toEqual([
      { action: 'visit.cancelled', actor_id: manager.subjectId, details: '{}' },
    ]);
  });

  it('has one effect under one key, and refuses the key for anything else', async () => {
    const idempotencyKey = newId();
    expect(await cancel({ idempotencyKey })).toMatchObject({ refusals: [] });
    expect(await cancel({ idempotencyKey })).toMatchObject({ refusals: [] });
    expect(await cancel({ idempotencyKey, reason: 'Autre' })).toMatchObject(
      refused('IDEMPOTENCY_KEY_REUSED', 'idempotencyKey'),
    );
    const visits = await house.rows(sql`select id from appointments.visit`);
    expect(visits).toHaveLength(2);
  });

  it('of two at once, one wins', async () => {
    const answers = await Promise.all([cancel(), cancel()]);
    const codes = answers.flatMap((answer) => answer['refusals']);
    expect(codes).toHaveLength(1);
    expect(await house.rows(sql`select id from appointments.visit`)).toHaveLength(2);
  });
});

describe('taken back', () => {
  async function rebook(version = 3): Promise<Record<string, unknown>> {
    const { data, errors } = await house.ask(
      manager,
      `mutation ($input: RebookVisitInput!) { rebookVisit(input: $input) {
        visit { id status startsAt } refusals { code field } } }`,
      { input: { idempotencyKey: newId(), id: visit.id, version } },
    );
    if (errors) throw errors[0];
    return data?.['rebookVisit'] ?? {};
  }

  /** What is said before somebody tries. */
  async function terms(): Promise<unknown> {
    const { data } = await house.ask(
      manager,
      `query ($id: ID!) { visit(id: $id) { rebooking { possible instead { id } } } }`,
      { id: visit.id },
    );
    return data?.['visit']?.['rebooking'];
  }

  it('gives the hour to the visit that is due instead, wherever planning has put it', async () => {
    await cancel();
    const [anew] = await house.rows<{ id: string }>(
      sql`select id from appointments.visit where status = 'TO_PLAN'`,
    );
    await house.plan(anew?.id ?? '');
    expect(await rebook()).toEqual({
      visit: { id: anew?.id, status: 'PLANNED', startsAt: '2026-12-02T08:00:00.000Z' },
      refusals: [],
    });
    const busy = await house.rows(
      sql`select day::text from appointments.slot where status <> 'free'`,
    );
    expect(busy).toEqual([{ day: '2026-12-02' }]);
    const [row] = await house.rows(
      sql`select excluded_days::text[] as days from appointments.visit where id = ${anew?.id}`,
    );
    expect(row).toEqual({ days: [] });
  });

  it('leaves a tentative appointment tentative: planning may move it, nobody is told yet', async () => {
    await house.rows(sql`update appointments.slot set status = 'busy-unavailable'
      where day = '2026-12-02' and status = 'free'`);
    const event = announcement({ accountId: hired.accountId });
    await house.receive(event);
    const standing = () =>
      house.rows<{ id: string }>(sql`select id, status, day::text, locked, explanation,
        summons_on::text, moved_from, moved_by from appointments.visit
        where employee_id = ${event.employeeId} and status in ('TO_PLAN', 'PLANNED')`);
    const [due] = await standing();
    await house.plan(due?.id ?? '');
    visit = { id: due?.id ?? '', version: 2 };
    const [{ id: _, ...before }] = (await standing()) as [{ id: string }];
    expect(before).toMatchObject({ day: '2026-12-09', locked: false, summons_on: '2026-11-25' });
    expect(await cancel()).toMatchObject({ refusals: [] });
    expect(await rebook()).toMatchObject({ refusals: [] });
    expect(await standing()).toEqual([{ id: expect.any(String) as string, ...before }]);
  });

  it('comes too late once somebody else has the hour, and where nothing was cancelled', async () => {
    expect(await rebook(2)).toMatchObject(refused('NOT_CANCELLED'));
    expect(await terms()).toBeNull();
    await cancel();
    const instead = { id: expect.not.stringMatching(visit.id) as string };
    expect(await terms()).toEqual({ possible: true, instead });
    await house.rows(sql`update appointments.slot set status = 'busy-unavailable' where day = '2026-12-02'
      and starts_at = '2026-12-02T08:00:00Z'`);
    expect(await terms()).toEqual({ possible: false, instead });
    expect(await rebook()).toMatchObject(refused('SLOT_TAKEN'));
  });
});

describe('the summons has left', () => {
  const left = (startsAt = '2026-12-02T08:00:00.000Z') =>
    house.receive({ visitId: visit.id, accountId: hired.accountId, startsAt });
  const standing = () =>
    house.rows(sql`select v.status, v.version, s.status as slot
      from appointments.visit v join appointments.slot s on s.visit_id = v.id`);

  it('the appointment is summoned, its slot busy; told twice it is so once', async () => {
    await left();
    await left();
    expect(await standing()).toEqual([{ status: 'SUMMONED', version: 3, slot: 'busy' }]);
    expect((await house.sent()).at(-1)).toMatchObject({ payload: { status: 'SUMMONED' } });
  });

  it('a summons to another hour changes nothing', async () => {
    await left('2026-12-02T08:45:00.000Z');
    expect(await standing()).toEqual([{ status: 'PLANNED', version: 2, slot: 'busy-tentative' }]);
  });

  it('a yes by the private link confirms it, also before the summons is known to have left, and once', async () => {
    const said = { visitId: visit.id, accountId: hired.accountId };
    await house.receive({ ...said, startsAt: '2026-12-02T08:45:00.000Z' }, 'summons.confirmed');
    expect(await standing()).toMatchObject([{ status: 'PLANNED' }]);
    const startsAt = '2026-12-02T08:00:00.000Z';
    await house.receive({ ...said, startsAt }, 'summons.confirmed');
    await house.receive({ ...said, startsAt }, 'summons.confirmed');
    await left();
    expect(await standing()).toEqual([{ status: 'CONFIRMED', version: 3, slot: 'busy' }]);
  });

  it('competes with nobody: who read the visit just before may cancel it', async () => {
    await left();
    expect(await cancel({ version: 1 })).toMatchObject(refused('STALE_VERSION'));
    expect(await cancel()).toMatchObject({ visit: { status: 'CANCELLED_BY_EMPLOYER' } });
  });
});

describe('the last instant', () => {
  it('is included', async () => {
    await house.setTime('2026-11-30T07:59:50Z');
    expect(await cancel()).toMatchObject({ refusals: [] });
  });

  it('passed, the visit stays as it is', async () => {
    await house.setTime('2026-11-30T08:00:01Z');
    expect(await cancel()).toMatchObject({ visit: { status: 'PLANNED' }, ...refused('TOO_LATE') });
    expect(await termsFor(manager)).toMatchObject({
      cancellation: { possible: false, blockedBy: 'TOO_LATE' },
    });
  });

  it('goes on until the hour of an appointment that was made when the notice had begun', async () => {
    await house.setTime('2026-12-01T10:00:00Z');
    const [slot] = await house.rows<{ id: string }>(sql`select id from appointments.slot
      where starts_at = '2026-12-02T09:30:00Z'`);
    const { data } = await house.ask(
      await house.servantOf('staff', 'staff-assistant'),
      `mutation ($input: PlaceVisitInput!) { placeVisit(input: $input) { refusals { code } } }`,
      { input: { idempotencyKey: newId(), ...visit, slotId: slot?.id } },
    );
    expect(data?.['placeVisit']).toEqual({ refusals: [] });
    expect(await termsFor(manager)).toEqual({
      cancellation: { possible: true, until: '2026-12-02T09:30:00.000Z', blockedBy: null },
    });
  });

  it('has passed already where the employer chose a slot within the notice', async () => {
    await house.database.as({ kind: 'seed' }, (tx) =>
      tx.execute(sql`update appointments.setting set notice_value = 480, notice_unit = 'hours'`),
    );
    const [slot] = await house.rows<{ id: string }>(sql`select id from appointments.slot
      where starts_at = '2026-12-09T08:00:00Z'`);
    const { data } = await house.ask(
      manager,
      `mutation ($input: MoveVisitInput!) { moveVisit(input: $input) { refusals { code } } }`,
      { input: { idempotencyKey: newId(), ...visit, slotId: slot?.id } },
    );
    expect(data?.['moveVisit']).toEqual({ refusals: [] });
    expect(await termsFor(manager)).toMatchObject({
      cancellation: { possible: false, until: '2026-11-19T08:00:00.000Z' },
    });
  });

  it('was promised with the appointment: a longer notice moves it for later ones only', async () => {
    await house.database.as({ kind: 'seed' }, (tx) =>
      tx.execute(
        sql`update appointments.setting set notice_value = 10, notice_unit = 'working-days'`,
      ),
    );
    expect(await cancel()).toMatchObject({ refusals: [] });
  });
});

/**
 * Monday nine o'clock after the hour changed on Sunday, with a notice of 48 hours or two days: elapsed hours end an hour
 * apart on the wall, working hours and working days at nine o'clock of the Thursday before. (In 2027
 * that Monday is Easter's.)
 */
describe.each([
  {
    ...{ day: '2026-10-26', hired: '2026-10-05', now: '2026-10-12' },
    last: { hours: '2026-10-24T08:00:00Z', working: '2026-10-22T07:00:00Z' },
  },
  {
    ...{ day: '2028-03-27', hired: '2028-03-01', now: '2028-03-13' },
    last: { hours: '2028-03-25T07:00:00Z', working: '2028-03-23T08:00:00Z' },
  },
])('around the change of the hour before $day', ({ day, hired: startDate, now, last }) => {
  const rules = [
    { unit: 'hours', value: 48, until: last.hours },
    { unit: 'working-hours', value: 48, until: last.working },
    { unit: 'working-days', value: 2, until: last.working },
  ];

  it('the notice ends at one instant, with the second, by each of the three rules', async () => {
    await house.setTime(`${now}T08:00:00Z`);
    await addCentre(
      house,
      'Avant',
      rules.map(() => ({ kind: 'NURSE' as const, days: [day] })),
    );
    const { accountId } = hired;
    const firstVisit = { ...hired.firstVisit, latestDate: '2028-05-31' };
    for (const { unit, value, until } of rules) {
      await house.setTime(`${now}T08:00:00Z`);
      await house.database.as({ kind: 'seed' }, (tx) =>
        tx.execute(
          sql`update appointments.setting set notice_value = ${value}, notice_unit = ${unit}`,
        ),
      );
      const event = announcement({ accountId, startDate, firstVisit });
      await house.receive(event);
      const [due] = await house.rows<{ id: string }>(
        sql`select id from appointments.visit where employee_id = ${event.employeeId}`,
      );
      const id = due?.id ?? '';
      await house.plan(id);
      const stored = await house.rows(sql`select to_char(cancellable_until at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until from appointments.visit where id = ${id}`);
      expect(stored, unit).toEqual([{ until: until.replace('Z', '.000Z') }]);
      const seconds = (from: number) => new Date(Date.parse(until) + from * 1000).toISOString();
      await house.stopTime(seconds(1));
      expect(await cancel({ id }), unit).toMatchObject({
        visit: { status: 'PLANNED' },
        ...refused('TOO_LATE'),
      });
      await house.stopTime(seconds(-1));
      expect(await cancel({ id }), unit).toMatchObject({
        visit: { status: 'CANCELLED_BY_EMPLOYER' },
      });
      await house.resumeTime();
    }
  });
});

describe('refusals', () => {
  it('a reader sees why, and may not', async () => {
    const reader = await house.userOf(hired.accountId, 'reader');
    expect(await cancel({}, reader)).toMatchObject({
      visit: { status: 'PLANNED' },
      ...refused('MISSING_RIGHT'),
    });
    expect(await termsFor(reader)).toMatchObject({
      cancellation: { possible: false, blockedBy: 'MISSING_RIGHT' },
    });
  });

  it('a stranger, a manager of another account and a wrong identifier find nothing', async () => {
    const elsewhere = await house.userOf(newId(), 'administrator');
    const nothing = { visit: null, ...refused('NOT_FOUND') };
    expect(await cancel({}, elsewhere)).toEqual(nothing);
    expect(await cancel({ id: newId() })).toEqual(nothing);
    expect(await cancel({ id: 'visit-1' })).toEqual(nothing);
  });

  it('a key that is no UUID is a broken request, not a failure of ours', async () => {
    await expect(cancel({ idempotencyKey: 'mine' })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('an old version, an empty or too long reason, an appointment that is none', async () => {
    expect(await cancel({ version: 1 })).toMatchObject({
      visit: { version: 2 },
      ...refused('STALE_VERSION'),
    });
    expect(await cancel({ reason: ' \n ' })).toMatchObject(refused('REQUIRED', 'reason'));
    expect(await cancel({ reason: 'x'.repeat(501) })).toMatchObject(refused('TOO_LONG', 'reason'));
    await cancel();
    expect(await cancel({ version: 3 })).toMatchObject(refused('NOT_PLANNED'));
  });
});
