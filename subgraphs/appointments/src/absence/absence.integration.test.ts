import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addCentre, announcement } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;
let visitId: string;
let employeeId: string;
let absenceId: string;
const accountId = newId();

/** Monday 23 November 2026: a nurse on two Wednesdays of December. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-09', '2026-12-16'] }]);
  await house.register(accountId);
});
afterAll(() => house.close());

beforeEach(async () => {
  const event = announcement({ accountId });
  ({ employeeId } = event);
  absenceId = newId();
  await house.receive(event);
  const [row] = await house.rows<{ id: string }>(
    sql`select id from appointments.visit where employee_id = ${employeeId}`,
  );
  visitId = row!.id;
});

const tell = (version: number, change: object = {}) =>
  house.receive({
    ...{ absenceId, accountId, employeeId, version, returnVisit: null, withdrawn: false },
    ...{ firstDay: '2026-12-07', lastDay: '2026-12-11', ...change },
  });

async function appointment(): Promise<{ day: string | null; status: string; why: string | null }> {
  const [row] = await house.rows<{ day: string | null; status: string; why: string | null }>(
    sql`select day::text, status, explanation as why from appointments.visit where id = ${visitId}`,
  );
  return row!;
}

async function dayFound(): Promise<string | null> {
  await house.plan(visitId);
  return (await appointment()).day;
}

describe('whoever is absent', () => {
  it('is given no appointment meanwhile', async () => {
    await tell(1);
    expect(await dayFound()).toBe('2026-12-16');
  });

  it('gives a tentative appointment back that falls into the absence', async () => {
    expect(await dayFound()).toBe('2026-12-09');
    await tell(1);
    expect(await appointment()).toMatchObject({ day: null, status: 'TO_PLAN' });
    expect(await house.waitingJobs()).toContain(`plan-visit:${visitId}`);
    expect(await dayFound()).toBe('2026-12-16');
  });

  it('keeps an appointment that was told: whoever manages the visits decides', async () => {
    await house.plan(visitId);
    await house.rows(sql`update appointments.visit set locked = true where id = ${visitId}`);
    await tell(1);
    expect((await appointment()).day).toBe('2026-12-09');
  });

  it('waits as long as nobody knows when they are back, and is told why', async () => {
    await tell(1, { lastDay: null });
    expect(await dayFound()).toBe(null);
    expect((await appointment()).why).toContain('n’est pas disponible');
    await tell(2, { lastDay: '2026-12-08' });
    expect(await dayFound()).toBe('2026-12-09');
  });

  it('is planned again once the absence is withdrawn', async () => {
    await tell(1);
    await tell(2, { withdrawn: true });
    expect(await house.waitingJobs()).toContain(`plan-visit:${visitId}`);
    expect(await dayFound()).toBe('2026-12-09');
  });

  it('is seen before the return all the same, and when they ask for it', async () => {
    await house.rows(sql`
      update appointments.visit set kind = 'PRE_REPRISE', performers = array['PHYSICIAN', 'NURSE']
      where id = ${visitId}`);
    await tell(1);
    expect(await dayFound()).toBe('2026-12-09');
  });

  it('is left out of the plan of the night on these days', async () => {
    await tell(1, { lastDay: '2026-12-31' });
    const planner = await house.servantOf('staff', 'staff-planner');
    const { data } = await house.ask(
      planner,
      `mutation ($input: StartPlanningRunInput!) { startPlanningRun(input: $input) { run { id } } }`,
      { input: { idempotencyKey: newId(), dry: true } },
    );
    const { run } = data!['startPlanningRun'] as unknown as { run: { id: string } };
    await house.runPlanning(run.id);
    const [result] = await house.rows<{ reason: string }>(
      sql`select reason from appointments.planning_result where visit_id = ${visitId}`,
    );
    expect(result).toEqual({ reason: 'EMPLOYEE_AWAY' });
  });
});
