import { describe, expect, it } from 'vitest';
import { absencesEndedBy, visitsCancelledBy } from './rules.ts';

const today = '2026-11-23';

const visit = (change: object) => ({
  ...{ id: 'v', accountId: 'a', employeeId: 'e', kind: 'VIP_PERIO', status: 'PLANNED', version: 1 },
  ...{
    earliestDate: null,
    latestDate: '2027-03-01',
    day: null,
    answersChange: null,
    certificates: [],
    promised: false,
  },
  ...change,
});

const cancelled = (leftOn: string, change: object) =>
  visitsCancelledBy(leftOn, [visit(change)], today).length === 1;

describe('visits that a leaving takes off', () => {
  it('an appointment after the last day of work, not one until then', () => {
    expect(cancelled('2026-12-15', { day: '2026-12-16' })).toBe(true);
    expect(cancelled('2026-12-15', { day: '2026-12-15' })).toBe(false);
  });

  it('a visit without appointment, unless its legal date comes within the employment', () => {
    const waiting = { status: 'TO_PLAN' };
    expect(cancelled('2027-02-28', waiting)).toBe(true);
    expect(cancelled('2027-03-01', waiting)).toBe(false);
  });

  it('whatever is open of somebody who has left already', () => {
    expect(cancelled('2026-11-23', { day: '2026-12-16', latestDate: '2026-11-20' })).toBe(true);
    expect(cancelled('2026-11-20', { status: 'TO_PLAN', latestDate: '2026-11-01' })).toBe(true);
  });

  it('nothing that is over', () => {
    expect(cancelled('2026-11-20', { status: 'HELD', day: '2026-10-01' })).toBe(false);
    expect(cancelled('2026-11-20', { status: 'NO_LONGER_DUE' })).toBe(false);
    expect(cancelled('2026-10-31', { day: '2026-11-20' })).toBe(false);
  });
});

describe('absences that a leaving touches', () => {
  it('those that end after the last day of work, or of which nobody knows the end', () => {
    const until = (lastDay: string | null) => absencesEndedBy('2026-11-30', [{ lastDay }]).length;
    expect(until('2026-11-30')).toBe(0);
    expect(until('2026-12-01')).toBe(1);
    expect(until(null)).toBe(1);
  });
});
