import { describe, expect, it } from 'vitest';
import { awaitedSummons, summonsAwaited } from './tentative';

/** Noon in Paris on Monday 4 January 2027. */
const now = Date.parse('2027-01-04T11:00:00Z');
const planned = { status: 'PLANNED' as const, updatedAt: '2026-12-20T08:00:00Z' };

describe('a tentative appointment', () => {
  it('says when its summons leaves', () => {
    const visit = { ...planned, summonsOn: '2027-01-15' };
    expect(summonsAwaited(visit, now)).toBe('2027-01-15');
    expect(awaitedSummons(visit, now)).toBe('convocation le 15\u00a0janvier 2027');
  });

  it('says on that day that it leaves today', () => {
    expect(awaitedSummons({ ...planned, summonsOn: '2027-01-04' }, now)).toBe(
      'convocation aujourd’hui',
    );
  });
});

describe('nothing is awaited', () => {
  it('when the appointment was given today and is summoned at once', () => {
    const visit = { ...planned, summonsOn: '2027-01-04', updatedAt: '2027-01-04T10:59:00Z' };
    expect(awaitedSummons(visit, now)).toBeNull();
  });

  it('once the summons has left, or where there is no appointment', () => {
    expect(summonsAwaited({ ...planned, summonsOn: null }, now)).toBeNull();
    const told = { ...planned, summonsOn: '2027-01-15', status: 'CONFIRMED' as const };
    expect(summonsAwaited(told, now)).toBeNull();
  });
});
