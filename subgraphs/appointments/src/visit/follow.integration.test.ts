import type { CallerActor } from '@vigie/chassis/actor';
import type { EmployeeChanged } from '@vigie/chassis/events';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCentre, announcement } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;

/** A nurse on two mornings; the first appointment of the day is at 09:00 in Paris. */
beforeEach(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-02', '2026-12-09'] }]);
});
afterEach(() => house.close());

type Found = Record<
  'id' | 'status' | 'kind' | 'day' | 'account' | 'slot' | 'explanation',
  string
> & {
  version: number;
};

const visitsOf = (employeeId: string): Promise<Found[]> =>
  house.rows<Found>(sql`select id, status, kind, day::text, account_id as account, slot_id as slot,
    explanation, version from appointments.visit where employee_id = ${employeeId} order by id`);

const appointmentsOf = async (employeeId: string): Promise<string[]> =>
  (await visitsOf(employeeId)).map(({ kind, status, day }) => `${kind} ${status} ${day}`);

/** Somebody with an appointment on 2 December. */
async function withAppointment(): Promise<EmployeeChanged & { visitId: string }> {
  const hired = announcement();
  await house.receive(hired);
  const [due] = await visitsOf(hired.employeeId);
  await house.plan(due?.id ?? '');
  return { ...hired, visitId: due?.id ?? '' };
}

/** The next state of an employment, as workforce tells it. */
const next = (
  { visitId: _, ...before }: EmployeeChanged & { visitId?: string },
  change: Partial<EmployeeChanged>,
): EmployeeChanged => ({ ...before, version: before.version + 1, ...change });

const busySlots = async (): Promise<number> => {
  const [row] = await house.rows<{ busy: number }>(
    sql`select count(*)::int as busy from appointments.slot where status <> 'free'`,
  );
  return row?.busy ?? 0;
};

const journalOf = (targetId: string) =>
  house.rows(sql`select action, account_id as account, details from appointments.audit
    where target_id = ${targetId} and action in ('visit.put-back', 'visit.moved-along') order by account_id`);

describe('a leaving that is undone', () => {
  it('puts the appointment back in its slot, and tells', async () => {
    const person = await withAppointment();
    const left = next(person, { leftOn: '2026-11-30' });
    await house.receive(left);
    expect(await appointmentsOf(person.employeeId)).toEqual(['VIP_INIT NO_LONGER_DUE 2026-12-02']);
    expect(await busySlots()).toBe(0);

    const back = next(left, { leftOn: null, undoes: left.version });
    await house.receive(back);
    const [visit, ...others] = await visitsOf(person.employeeId);
    expect(others).toEqual([]);
    expect(visit).toMatchObject({ id: person.visitId, status: 'PLANNED', day: '2026-12-02' });
    expect(await busySlots()).toBe(1);
    expect((await house.sent()).at(-1)?.payload).toMatchObject({
      ...{ visitId: person.visitId, status: 'PLANNED', day: '2026-12-02', version: visit?.version },
    });
    expect(await journalOf(person.visitId)).toMatchObject([
      { action: 'visit.put-back', details: { appointment: true } },
    ]);
    // The same event again, or the leaving that comes late, changes nothing.
    await house.receive(back);
    await house.receive(left);
    expect(await visitsOf(person.employeeId)).toEqual([visit]);
  });

  it('plans the visit anew where its slot was taken meanwhile, and says so', async () => {
    const person = await withAppointment();
    const left = next(person, { leftOn: '2026-11-30' });
    await house.receive(left);
    // Four slots a morning: others take them all.
    for (let taken = 0; taken < 4; taken++) await withAppointment();
    await house.receive(next(left, { leftOn: null, undoes: left.version }));
    const [waiting] = await visitsOf(person.employeeId);
    expect(waiting).toMatchObject({ id: person.visitId, status: 'TO_PLAN', day: null });
    expect(waiting?.explanation).toContain('2 décembre 2026 n’est plus libre');
    expect(await house.waitingJobs()).toContain(`plan-visit:${person.visitId}`);
    await house.plan(person.visitId);
    expect(await appointmentsOf(person.employeeId)).toEqual(['VIP_INIT PLANNED 2026-12-09']);
  });

  it('brings nothing back to a day that has passed', async () => {
    const person = await withAppointment();
    const left = next(person, { leftOn: '2026-11-30' });
    await house.receive(left);
    await house.setTime('2026-12-03T08:00:00Z');
    await house.receive(next(left, { leftOn: null, undoes: left.version }));
    expect(await appointmentsOf(person.employeeId)).toEqual(['VIP_INIT TO_PLAN null']);
    await house.plan(person.visitId);
    expect(await appointmentsOf(person.employeeId)).toEqual(['VIP_INIT PLANNED 2026-12-09']);
  });

  it('puts back what it took off itself, not what an earlier change had', async () => {
    const person = await withAppointment();
    const firstVisit = {
      ...{ kind: 'EMA_INIT' as const, latestDate: '2026-12-31', performers: ['PHYSICIAN'] },
    };
    const examined = next(person, { profile: 'SIR', firstVisit });
    await house.receive(examined);
    const left = next(examined, { leftOn: '2026-11-30' });
    await house.receive(left);
    await house.receive(next(left, { leftOn: null, undoes: left.version }));
    expect(await appointmentsOf(person.employeeId)).toEqual([
      'VIP_INIT NO_LONGER_DUE 2026-12-02',
      'EMA_INIT TO_PLAN null',
    ]);
  });

  it('withdrawn after its days makes a visit due that is planned like any other', async () => {
    const person = await withAppointment();
    const left = next(person, { leftOn: '2026-11-30' });
    await house.receive(left);
    await house.receive(next(left, { leftOn: null }));
    expect(await appointmentsOf(person.employeeId)).toEqual([
      'VIP_INIT NO_LONGER_DUE 2026-12-02',
      'VIP_INIT TO_PLAN null',
    ]);
  });
});

describe('a transfer to another account', () => {
  const seenBy = async (caller: CallerActor, id: string): Promise<unknown> =>
    (await house.ask(caller, `{ visit(id: "${id}") { status startsAt } }`)).data?.['visit'] ?? null;

  it('takes visits and appointments along, at their time and place; only the other account sees them', async () => {
    const person = await withAppointment();
    const office = newId();
    const here = await house.userOf(person.accountId, 'hr');
    const there = await house.userOf(office, 'hr');
    const [before] = await visitsOf(person.employeeId);
    const moved = next(person, { accountId: office });
    await house.receive(moved);
    const [after, ...others] = await visitsOf(person.employeeId);
    expect(others).toEqual([]);
    expect(after).toMatchObject({ ...before, account: office, version: 3 });
    expect(await busySlots()).toBe(1);
    expect(await seenBy(here, person.visitId)).toBeNull();
    expect(await seenBy(there, person.visitId)).toEqual({
      ...{ status: 'PLANNED', startsAt: '2026-12-02T08:00:00.000Z' },
    });
    expect((await house.sent()).at(-1)?.payload).toMatchObject({
      ...{ visitId: person.visitId, accountId: office, status: 'PLANNED', day: '2026-12-02' },
    });
    const journals = await journalOf(person.employeeId);
    expect(journals.map(({ account }) => account).sort()).toEqual(
      [person.accountId, office].sort(),
    );

    // Undone, they come home; told twice, they move once.
    await house.receive(moved);
    await house.receive(next(moved, { accountId: person.accountId }));
    expect(await visitsOf(person.employeeId)).toMatchObject([{ ...before, version: 4 }]);
    expect(await seenBy(there, person.visitId)).toBeNull();
  });

  it('takes the absence behind a return visit along', async () => {
    const person = await withAppointment();
    const absenceId = newId();
    const absence = {
      ...{ absenceId, accountId: person.accountId, employeeId: person.employeeId, version: 1 },
      ...{ firstDay: '2026-09-01', lastDay: '2026-12-06', withdrawn: false },
      returnVisit: {
        ...{ kind: 'REPRISE_NP' as const, earliestDate: '2026-12-07', latestDate: '2026-12-14' },
        performers: ['PHYSICIAN'],
      },
    };
    await house.receive(absence);
    const office = newId();
    const moved = next(person, { accountId: office });
    await house.receive(moved);
    const places = await house.rows(
      sql`select account_id as account from appointments.absence where id = ${absenceId}
        union all select account_id from appointments.visit where employee_id = ${person.employeeId}`,
    );
    expect(places).toEqual(Array(3).fill({ account: office }));
    // Told later by its own account of now: the visit moves with its days, and no second one falls due.
    await house.receive({
      ...absence,
      ...{ version: 2, accountId: office, lastDay: '2026-12-08' },
      returnVisit: { ...absence.returnVisit, earliestDate: '2026-12-09', latestDate: '2026-12-16' },
    });
    const returns = await house.rows(sql`select latest_date::text as latest
      from appointments.visit where absence_id = ${absenceId}`);
    expect(returns).toEqual([{ latest: '2026-12-16' }]);
  });
});
