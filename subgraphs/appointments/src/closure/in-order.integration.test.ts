import type { CallerActor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCentre, announcement, asExamination } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;
let planner: CallerActor;
const [simple, strengthened] = [announcement(), announcement()];
const lastDay = '2026-12-20';

/** Two people are seen by the physician on 2 December; one slot is left in time, others when both are late. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addCentre(house, 'Nord', [
    { kind: 'PHYSICIAN', days: ['2026-12-02', '2026-12-16', '2027-01-13'] },
  ]);
  planner = await house.servantOf('staff', 'staff-planner');
  await house.receive({
    ...simple,
    firstVisit: { ...simple.firstVisit, latestDate: lastDay, performers: ['PHYSICIAN'] },
  });
  await house.receive(asExamination(strengthened, lastDay));
  for (const { id } of await house.rows<{ id: string }>(sql`select id from appointments.visit`)) {
    await house.plan(id);
  }
  await house.rows(sql`update appointments.slot set status = 'busy-unavailable'
    where day = '2026-12-16' and starts_at > '2026-12-16T08:30:00Z'`);
});
afterAll(() => house.close());

const closure = { firstDay: '2026-12-02', lastDay: '2026-12-02', reason: 'Formation' };

interface Standing {
  employee: string;
  status: string;
  day: string;
}

const standings = () =>
  house.rows<
    Standing & Record<string, unknown>
  >(sql`select employee_id as employee, status, day::text
    from appointments.visit where status <> 'CANCELLED_BY_SERVICE' order by day`);

it('those who lose their appointment look for another slot in legal priority, as the preview said', async () => {
  // Close enough for what half-days keep for hires.
  await house.setTime('2026-12-01T08:00:00Z');
  const [first, second] = [strengthened.employeeId, simple.employeeId];
  expect((await standings()).map(({ day }) => day)).toEqual(['2026-12-02', '2026-12-02']);
  const { data } = await house.ask(
    planner,
    `query ($closure: ClosureTermsInput!) { closurePreview(closure: $closure) {
      nextAppointments { visit { kind } startsAt daysLate } } }`,
    { closure },
  );
  expect(data?.['closurePreview']).toEqual({
    nextAppointments: [
      { visit: { kind: 'EMA_INIT' }, startsAt: '2026-12-16T08:00:00.000Z', daysLate: 0 },
      { visit: { kind: 'VIP_INIT' }, startsAt: '2027-01-13T08:00:00.000Z', daysLate: 24 },
    ],
  });

  const { data: closed } = await house.ask(
    planner,
    `mutation ($input: CloseHalfDaysInput!) { closeHalfDays(input: $input) { refusals { code } } }`,
    { input: { closure, appointments: 2, idempotencyKey: newId() } },
  );
  expect(closed?.['closeHalfDays']).toEqual({ refusals: [] });
  const jobs = await house.turns();
  expect(new Set(jobs.map(({ queue }) => queue)).size).toBe(1);
  for (const { visitId } of jobs) await house.plan(visitId);
  expect(await standings()).toEqual([
    { employee: first, status: 'PLANNED', day: '2026-12-16' },
    { employee: second, status: 'PLANNED', day: '2027-01-13' },
  ]);
});
