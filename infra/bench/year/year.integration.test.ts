import { houseOn, type House } from '@vigie/appointments/testing/house-on';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../database/connection.ts';
import { freshDatabase } from '../../tests/database.ts';
import { live } from './live.ts';
import { serviceOf } from './service.ts';
import { judge, type Verdict } from './verdict.ts';

let house: House;
let verdict: Verdict;

/** Four weeks of a small service; the whole year is lived by hand, see the README of the bench. */
beforeAll(async () => {
  const database = await freshDatabase();
  house = await houseOn(database);
  const service = serviceOf({ people: 60, weeks: 4, load: 0.9, seed: 1 });
  verdict = await withConnection(database.adminUrl, async (sql) => {
    await live(house, sql, service, { seed: 1 });
    return judge(sql, service.lastDay);
  });
}, 120_000);
afterAll(() => house.close());

describe('a service that lives for four weeks', () => {
  it('leaves at most one in twenty people overdue, each with a reason', () => {
    expect(verdict.overdue.filter(({ reason }) => reason === null)).toEqual([]);
    expect(verdict.overdue.length).toBeLessThanOrEqual(verdict.people / 20);
  });

  it('uses the time of its practitioners', () => {
    expect(verdict.held.length).toBeGreaterThan(0);
    expect(verdict.slots.used / verdict.slots.all).toBeGreaterThan(0.5);
  });
});
