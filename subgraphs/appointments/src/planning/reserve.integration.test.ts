import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCentre, announcement } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';
import { addDueVisit } from '../visit/reconcile.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
});
afterAll(() => house.close());

/** Somebody owes a visit to a physician, and a slot is sought for it. */
async function owe(kind: 'VIP_PERIO' | 'VIP_INIT', latestDate = '2027-02-02'): Promise<string> {
  const performers = ['PHYSICIAN'];
  const firstVisit = { kind: 'VIP_INIT' as const, latestDate, performers };
  const hired = announcement({ firstVisit });
  await house.receive(hired);
  if (kind === 'VIP_PERIO') {
    const none = { answersChange: null, ownLatestDate: null };
    const dates = { earliestDate: null, latestDate };
    await house.database.as({ kind: 'job', task: 'test' }, (tx) =>
      addDueVisit(tx, hired, { kind, ...dates, performers, ...none }),
    );
  }
  const [due] = await house.rows<{ id: string }>(sql`select id from appointments.visit
    where employee_id = ${hired.employeeId} and kind = ${kind}`);
  await house.plan(due!.id);
  return due!.id;
}

async function look(id: string): Promise<{ status: string; explanation: string }> {
  const [row] = await house.rows<{ status: string; explanation: string }>(
    sql`select status, explanation from appointments.visit where id = ${id}`,
  );
  return row!;
}

it('two slots of a physician’s half-day wait for hires and returns that press, until a week before', async () => {
  await addCentre(house, 'Nord', [{ kind: 'PHYSICIAN', days: ['2026-12-15'] }]);
  const [first, second, third] = [
    await owe('VIP_PERIO'),
    await owe('VIP_PERIO'),
    await owe('VIP_PERIO'),
  ];
  expect(await look(first)).toMatchObject({ status: 'PLANNED' });
  expect(await look(second)).toMatchObject({ status: 'PLANNED' });
  const waiting = await look(third);
  expect(waiting.status).toBe('TO_PLAN');
  expect(waiting.explanation).toContain('gardés pour les embauches et les reprises qui pressent');

  // A hire that has two months left waits as well; one whose legal date is near does not.
  expect(await look(await owe('VIP_INIT'))).toMatchObject({ status: 'TO_PLAN' });
  expect(await look(await owe('VIP_INIT', '2026-12-14'))).toMatchObject({ status: 'PLANNED' });
  await house.setTime('2026-12-09T08:00:00Z');
  await house.plan(third);
  expect(await look(third)).toMatchObject({ status: 'PLANNED' });
});
