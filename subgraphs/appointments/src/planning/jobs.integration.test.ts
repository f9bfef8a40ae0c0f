import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '@vigie/chassis/civil-date';
import { newId } from '@vigie/chassis/ids';
import { claimSlot } from '../slot/commands.ts';
import { addCentre, announcement, asExamination } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';
import type { VisitRow } from '../visit/table.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
});
afterEach(() => house.close());

type Found = Pick<VisitRow, 'id' | 'status' | 'kind' | 'day' | 'explanation' | 'version'> & {
  outcome: string | null;
  late: number;
  performer: string | null;
};

function visitsOf(employeeId: string): Promise<Found[]> {
  return house.rows<Found>(sql`select id, status, kind, day::text, explanation, version,
    planning_outcome as outcome, days_late as late, practitioner_kind as performer
    from appointments.visit where employee_id = ${employeeId} order by id`);
}

async function onlyVisitOf(employeeId: string): Promise<Found> {
  const [visit, ...others] = await visitsOf(employeeId);
  if (!visit || others.length > 0) throw new Error(`${others.length + 1} visits instead of one`);
  return visit;
}

async function busySlots(): Promise<number> {
  const [row] = await house.rows<{ busy: number }>(
    sql`select count(*)::int as busy from appointments.slot where status <> 'free'`,
  );
  return row?.busy ?? 0;
}

describe('from the hiring to the appointment', () => {
  it('makes a visit due, asks for a slot and books the nurse in time', async () => {
    await addCentre(house, 'Nord', [
      { kind: 'PHYSICIAN', days: ['2026-12-01'] },
      { kind: 'NURSE', days: ['2026-12-02'] },
    ]);
    const hired = announcement();
    await house.receive(hired);
    const due = await onlyVisitOf(hired.employeeId);
    expect(due).toMatchObject({ status: 'TO_PLAN', kind: 'VIP_INIT', outcome: null });
    expect(await house.waitingJobs()).toEqual([`plan-visit:${due.id}`]);

    await house.plan(due.id);
    const planned = await onlyVisitOf(hired.employeeId);
    expect(planned).toMatchObject({
      status: 'PLANNED',
      day: '2026-12-02',
      performer: 'NURSE',
      outcome: 'IN_TIME',
      late: 0,
      version: 2,
    });
    const { employeeId, accountId } = hired;
    const told = {
      ...{ visitId: due.id, accountId, employeeId, kind: 'VIP_INIT' },
      ...{ earliestDate: '2026-11-02', latestDate: '2027-02-02' },
      ...{ changedAt: expect.any(String) as string, changedBy: { kind: 'job', id: null } },
    };
    expect(await house.sent()).toEqual([
      { type: 'visit.changed', payload: { ...told, version: 1, status: 'TO_PLAN', day: null } },
      {
        type: 'visit.changed',
        payload: {
          ...{ ...told, version: 2, status: 'PLANNED', day: '2026-12-02' },
          // Nine days ahead: nothing to wait for but the job of the summons.
          summonsOn: '2026-11-23',
        },
      },
    ]);

    await house.plan(due.id);
    expect(await onlyVisitOf(hired.employeeId)).toEqual(planned);
    expect(await busySlots()).toBe(1);
  });

  it('gives an examination to the physician, late when no earlier slot is free, and says why', async () => {
    await addCentre(house, 'Nord', [
      { kind: 'NURSE', days: ['2026-11-27', '2026-11-30'] },
      { kind: 'PHYSICIAN', days: ['2026-12-08'] },
    ]);
    const hired = asExamination(announcement({ startDate: '2026-12-01' }), '2026-11-30');
    await house.receive(hired);
    const { id } = await onlyVisitOf(hired.employeeId);
    await house.plan(id);
    expect(await onlyVisitOf(hired.employeeId)).toMatchObject({
      status: 'PLANNED',
      day: '2026-12-08',
      performer: 'PHYSICIAN',
      outcome: 'LATE',
      late: 8,
      explanation:
        'Aucun créneau de médecin n’était libre avant la date limite du 30 novembre 2026 : le premier créneau possible, le 8 décembre 2026, est retenu (8 jours de retard).',
    });
  });

  it('stays to plan when nothing is free, says so once, and tries again later', async () => {
    const hired = announcement();
    await house.receive(hired);
    const { id } = await onlyVisitOf(hired.employeeId);
    await house.plan(id);
    await house.plan(id);
    const visit = await onlyVisitOf(hired.employeeId);
    expect(visit).toMatchObject({ status: 'TO_PLAN', outcome: 'NO_SLOT', version: 2 });
    expect(visit.explanation).toContain('La recherche reprend chaque jour');
    expect(await house.waitingJobs()).toEqual([`plan-visit:${id}`]);

    await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-02'] }]);
    await house.plan(id);
    expect(await onlyVisitOf(hired.employeeId)).toMatchObject({ status: 'PLANNED', late: 0 });
  });

  it('goes to the account’s own centre when both are in time', async () => {
    await addCentre(house, 'Est', [{ kind: 'NURSE', days: ['2026-12-01'] }]);
    const { centreId } = await addCentre(house, 'Ouest', [{ kind: 'NURSE', days: ['2026-12-03'] }]);
    const hired = announcement();
    await house.database.as({ kind: 'seed' }, (tx) =>
      tx.execute(
        sql`insert into appointments.account_centre values (${hired.accountId}, ${centreId})`,
      ),
    );
    await house.receive(hired);
    await house.plan((await onlyVisitOf(hired.employeeId)).id);
    expect(await onlyVisitOf(hired.employeeId)).toMatchObject({ day: '2026-12-03' });
  });

  it('gives up when the employee has left before a slot was found', async () => {
    const firstVisit = { ...announcement().firstVisit, latestDate: '2026-12-20' };
    const hired = announcement({ leftOn: '2026-12-31', firstVisit });
    await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2027-01-05'] }]);
    await house.receive(hired);
    const { id } = await onlyVisitOf(hired.employeeId);
    await house.plan(id);
    expect(await onlyVisitOf(hired.employeeId)).toMatchObject({ outcome: 'NO_SLOT' });
    await house.setTime('2027-01-02T08:00:00Z');
    await house.plan(id);
    expect(await onlyVisitOf(hired.employeeId)).toMatchObject({ status: 'NO_LONGER_DUE' });
  });

  it('waits for the start of the employment', async () => {
    await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-01', '2026-12-15'] }]);
    const hired = announcement({ startDate: '2026-12-10' });
    await house.receive(hired);
    const { id } = await onlyVisitOf(hired.employeeId);
    await house.plan(id);
    expect(await onlyVisitOf(hired.employeeId)).toMatchObject({ day: '2026-12-15' });
  });
});

describe('events of workforce', () => {
  it('count once, and only the newest counts', async () => {
    const hired = announcement({ version: 3, lastName: 'Le Goff' });
    await house.receive(hired);
    await house.receive(hired);
    await house.receive({ ...asExamination(hired, '2026-12-31'), version: 2, lastName: 'Old' });
    expect(await onlyVisitOf(hired.employeeId)).toMatchObject({ kind: 'VIP_INIT', version: 1 });
    const [copy] = await house.rows<{ name: string }>(
      sql`select last_name as name from appointments.employee where id = ${hired.employeeId}`,
    );
    expect(copy).toEqual({ name: 'Le Goff' });
  });

  it('turn the visit into an examination: the old slot is free again', async () => {
    await addCentre(house, 'Nord', [
      { kind: 'NURSE', days: ['2026-12-01'] },
      { kind: 'PHYSICIAN', days: ['2026-12-02'] },
    ]);
    const hired = announcement();
    await house.receive(hired);
    await house.plan((await onlyVisitOf(hired.employeeId)).id);
    expect(await busySlots()).toBe(1);

    await house.receive(asExamination(hired, '2026-12-31'));
    const [vip, ema] = await visitsOf(hired.employeeId);
    expect(vip).toMatchObject({ kind: 'VIP_INIT', status: 'NO_LONGER_DUE', day: '2026-12-01' });
    expect(ema).toMatchObject({ kind: 'EMA_INIT', status: 'TO_PLAN' });
    expect(await busySlots()).toBe(0);
    const told = (await house.sent()).map(({ payload: { kind, status } }) => `${kind} ${status}`);
    expect(told).toEqual([
      ...['VIP_INIT TO_PLAN', 'VIP_INIT PLANNED', 'VIP_INIT NO_LONGER_DUE'],
      'EMA_INIT TO_PLAN',
    ]);
  });

  it('replan an appointment that became late', async () => {
    await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-02', '2026-12-15'] }]);
    const first = announcement();
    const hired = announcement({ startDate: '2026-12-10' });
    await house.receive(first);
    await house.receive(hired);
    const { id } = await onlyVisitOf(hired.employeeId);
    await house.plan(id);
    expect(await onlyVisitOf(hired.employeeId)).toMatchObject({ day: '2026-12-15' });

    const firstVisit = { ...hired.firstVisit, latestDate: '2026-12-09' };
    await house.receive({ ...hired, version: 2, firstVisit });
    expect(await onlyVisitOf(hired.employeeId)).toMatchObject({ status: 'TO_PLAN', day: null });
    await house.plan(id);
    expect(await onlyVisitOf(hired.employeeId)).toMatchObject({ day: '2026-12-02', late: 0 });
  });

  it('end the visits of an employee who leaves', async () => {
    await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-15'] }]);
    const hired = announcement();
    await house.receive(hired);
    const { id } = await onlyVisitOf(hired.employeeId);
    await house.plan(id);
    await house.receive({ ...hired, version: 2, leftOn: '2026-11-30' });
    expect(await onlyVisitOf(hired.employeeId)).toMatchObject({ id, status: 'NO_LONGER_DUE' });
    expect(await busySlots()).toBe(0);
  });
});

describe('many at once', () => {
  it('32 jobs for 8 slots: 8 appointments, no slot and no practitioner twice', async () => {
    await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-01', '2026-12-02'] }]);
    const people = Array.from({ length: 32 }, () => announcement());
    for (const person of people) await house.receive(person);
    const visits = await house.rows<{ id: string }>(sql`select id from appointments.visit`);
    await Promise.all(visits.map(({ id }) => house.plan(id)));

    const [counted] = await house.rows<Record<string, number>>(sql`select
      count(*) filter (where status = 'PLANNED')::int as planned,
      count(distinct slot_id)::int as slots,
      count(*) filter (where planning_outcome = 'NO_SLOT')::int as none
      from appointments.visit`);
    expect(counted).toEqual({ planned: 8, slots: 8, none: 24 });
    expect(await busySlots()).toBe(8);
  });

  it('32 clients that all want the same 300 slots: each slot goes to one of them, without deadlock', async () => {
    await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-01'] }]);
    await house.rows(sql`with first as (select * from appointments.slot order by starts_at limit 1)
      insert into appointments.slot
        (id, availability_id, practitioner_id, centre_id, day, starts_at, ends_at)
      select gen_random_uuid(), availability_id, practitioner_id, centre_id, day + n,
        starts_at + n * interval '1 day', ends_at + n * interval '1 day'
      from first, generate_series(1, 300) n`);
    const contested = await house.rows<{ id: string }>(
      sql`select id from appointments.slot where day > '2026-12-01' order by starts_at`,
    );
    // Everybody begins somewhere else and meets the others on the way round.
    const client = async (_: unknown, index: number): Promise<number> => {
      let taken = 0;
      for (let step = 0; step < contested.length; step += 1) {
        const { id } = contested[(index * 9 + step) % contested.length]!;
        const won = await house.database.as({ kind: 'job', task: 'race' }, (tx) =>
          claimSlot(tx, id, newId()),
        );
        if (won) taken += 1;
      }
      return taken;
    };
    const taken = await Promise.all(Array.from({ length: 32 }, client));
    expect(taken.reduce((sum, each) => sum + each, 0)).toBe(300);
    expect(await busySlots()).toBe(300);
  }, 60_000);

  it('32 clients that book 300 slots for 332 people: each slot once, whoever is left is told why', async () => {
    const days = Array.from({ length: 75 }, (_, number) => addDays('2026-12-01', number));
    await addCentre(house, 'Nord', [{ kind: 'NURSE', days }]);
    for (let person = 0; person < 332; person += 1) await house.receive(announcement());
    const waiting = await house.rows<{ id: string }>(sql`select id from appointments.visit`);
    const client = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await house.plan(next.id);
    };
    await Promise.all(Array.from({ length: 32 }, client));
    const [counted] = await house.rows<Record<string, number>>(sql`select
      count(*) filter (where status = 'PLANNED')::int as planned,
      count(distinct slot_id)::int as slots,
      count(*) filter (where planning_outcome = 'NO_SLOT' and explanation is not null)::int as none
      from appointments.visit`);
    expect(counted).toEqual({ planned: 300, slots: 300, none: 32 });
    expect(await busySlots()).toBe(300);
  }, 120_000);

  it('nobody waits for a slot that somebody else is just taking while another is free', async () => {
    await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-01'] }]);
    const hired = announcement();
    await house.receive(hired);
    const { id } = await onlyVisitOf(hired.employeeId);
    const [best, next] = await house.rows<{ id: string }>(
      sql`select id from appointments.slot order by starts_at`,
    );
    // Whoever takes the best slot has not made up their mind before the other job is through.
    await house.database.as({ kind: 'job', task: 'race' }, async (tx) => {
      await claimSlot(tx, best!.id, newId());
      await house.plan(id);
    });
    const [planned] = await house.rows(
      sql`select slot_id from appointments.visit where id = ${id}`,
    );
    expect(planned).toEqual({ slot_id: next!.id });
  });

  it('32 jobs for one visit book one slot', async () => {
    await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-01', '2026-12-02'] }]);
    const hired = announcement();
    await house.receive(hired);
    const { id } = await onlyVisitOf(hired.employeeId);
    await Promise.all(Array.from({ length: 32 }, () => house.plan(id)));
    expect(await onlyVisitOf(hired.employeeId)).toMatchObject({ status: 'PLANNED', version: 2 });
    expect(await busySlots()).toBe(1);
  });
});
