import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { everyHalfDay } from '../planning/plan/model.ts';
import { addCentre, announcement } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;

/** Monday 23 November 2026: three nurses on eight mornings of December, four slots each. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  const days = [9, 10, 16, 17, 18, 21, 22, 23].map(
    (day) => `2026-12-${String(day).padStart(2, '0')}`,
  );
  const nurse = { kind: 'NURSE' as const, days };
  await addCentre(house, 'Nord', [nurse, nurse, nurse]);
});
afterAll(() => house.close());

/** Visits due to as many employees of somebody who can spare one of them at a time. */
async function dueAtOneByOne(people: number): Promise<{ accountId: string; ids: string[] }> {
  const accountId = newId();
  await house.rows(sql`insert into appointments.preference (account_id, half_days, company, at_most)
    values (${accountId}, ${everyHalfDay}, 'AT_MOST', 1)`);
  for (let each = 0; each < people; each += 1) await house.receive(announcement({ accountId }));
  const rows = await house.rows<{ id: string }>(
    sql`select id from appointments.visit where account_id = ${accountId}`,
  );
  return { accountId, ids: rows.map(({ id }) => id) };
}

/** How many are sent on each day that somebody is. */
async function sentBy(accountId: string): Promise<number[]> {
  const rows = await house.rows<{ sent: number }>(sql`select count(*)::int as sent
    from appointments.visit where account_id = ${accountId} and status = 'PLANNED' group by day`);
  return rows.map(({ sent }) => sent);
}

it('sends one at a time though eight appointments are sought at once', async () => {
  const { accountId, ids } = await dueAtOneByOne(8);
  await Promise.all(ids.map((id) => house.plan(id)));
  expect(await sentBy(accountId)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
});

it('sends one at a time though a run writes what it planned before others were sent', async () => {
  const { accountId, ids } = await dueAtOneByOne(6);
  const { data } = await house.ask(
    await house.servantOf('staff', 'staff-planner'),
    `mutation ($input: StartPlanningRunInput!) { startPlanningRun(input: $input) { run { id } } }`,
    { input: { idempotencyKey: newId(), dry: false } },
  );
  const { run } = data!['startPlanningRun'] as unknown as { run: { id: string } };
  await Promise.all([house.runPlanning(run.id), ...ids.map((id) => house.plan(id))]);
  expect(await sentBy(accountId)).toEqual([1, 1, 1, 1, 1, 1]);
});
