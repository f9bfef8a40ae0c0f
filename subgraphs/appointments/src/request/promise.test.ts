import { describe, expect, it } from 'vitest';
import { promisedDay } from './promise.ts';

describe('the promised day of an answer', () => {
  it('counts working days after the day of the request', () => {
    expect(promisedDay('2026-11-23', 3, null)).toBe('2026-11-26');
  });

  it('leaves weekends out', () => {
    expect(promisedDay('2026-11-26', 3, null)).toBe('2026-12-01');
  });

  it('leaves public holidays out', () => {
    expect(promisedDay('2026-12-24', 2, null)).toBe('2026-12-29');
  });

  it('leaves those of Alsace-Moselle out for whoever goes to a place there', () => {
    expect(promisedDay('2027-03-24', 3, '67000')).toBe('2027-03-31');
    expect(promisedDay('2027-03-24', 3, '35000')).toBe('2027-03-30');
  });
});
