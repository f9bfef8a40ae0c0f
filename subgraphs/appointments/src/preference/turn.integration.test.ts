import { addDays } from '@vigie/chassis/civil-date';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCentre, addDue } from '../testing/cast.ts';
import { openHouse, type House } from '../testing/house.ts';
import { seedPreferences } from './seed.ts';
import { bitsOf, weekHalfDays } from './rules.ts';

let house: House;
const accountId = newId();
/** Weeks in which nurses have one morning. */
const weeks = 10;
/** So many that what a look finds is all of one morning. */
const nurses = 24;

/** Monday 23 November 2026: nurses on ten Wednesday mornings, and an employer that can spare one of its people. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  const days = Array.from({ length: weeks }, (_, week) => addDays('2026-12-09', 7 * week));
  const team = Array.from({ length: nurses }, () => ({ kind: 'NURSE' as const, days }));
  await addCentre(house, 'Nord', team);
  await house.database.as({ kind: 'seed' }, (tx) =>
    seedPreferences(tx, [
      {
        ...{ accountId, halfDays: bitsOf(weekHalfDays), company: 'AT_MOST', atMost: 1 },
        ...{ noticeDays: null, closures: [] },
      },
    ]),
  );
});
afterAll(() => house.close());

const due = (): Promise<string> => addDue(house, accountId);

it('visits of one employer that are planned at the same moment find each a half-day of their own', async () => {
  const ids: string[] = [];
  for (let person = 0; person < weeks; person += 1) ids.push(await due());
  await Promise.all(ids.map((id) => house.plan(id)));
  const rows = await house.rows<{ day: string }>(
    sql`select distinct day::text from appointments.visit where account_id = ${accountId} and day is not null`,
  );
  expect(rows).toHaveLength(weeks);
});
