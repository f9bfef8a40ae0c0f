import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCentre, announcement } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';

let house: House;

/** Monday 23 November 2026: a nurse without half-days, and somebody who waits for one. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addCentre(house, 'Nord', [{ kind: 'NURSE', days: [] }]);
  await house.receive(announcement());
  await house.rows(sql`insert into appointments.waiting_place (id, account_id, visit_id, joined_by)
    select gen_random_uuid(), account_id, id, gen_random_uuid() from appointments.visit`);
});
afterAll(() => house.close());

it('offers the slots of half-days that are opened to whoever waits, at once', async () => {
  const [nurse] = await house.rows<{ practitionerId: string; centreId: string }>(sql`
    select p.id as "practitionerId", c.id as "centreId"
    from appointments.practitioner p cross join appointments.centre c`);
  const input = {
    ...{ idempotencyKey: newId(), ...nurse, weekday: 3, firstDay: '2026-12-02' },
    ...{ from: '09:00', until: '12:00', slotMinutes: 45 },
  };
  await house.ask(
    await house.servantOf('staff', 'staff-planner'),
    `mutation ($input: AddWeeklyHalfDayInput!) { addWeeklyHalfDay(input: $input) { refusals { code } } }`,
    { input },
  );
  expect(await house.waitingJobs()).not.toContain('offer-slots');
  await house.writeHalfDays();
  expect(await house.waitingJobs()).toContain('offer-slots');
});
