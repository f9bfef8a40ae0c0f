import { describe, expect, it } from 'vitest';
import type { AwaySpan } from '../unavailability/rules.ts';
import { askedRefusals, dayToHoldBy, mostEmployees, type Asked } from './rules.ts';

const today = '2026-11-23';
const asked: Asked = {
  ...{ employeeIds: ['one'], motive: 'Le poste change.' },
  ...{ away: [], unavailability: '', wantedBy: null },
};
const codes = (change: Partial<Asked>): string[] =>
  askedRefusals({ ...asked, ...change }, today).map(({ code, field }) => `${code} ${field}`);

describe('a request for a visit', () => {
  it('needs somebody and a motive', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ employeeIds: [], motive: '' })).toEqual([
      'REQUIRED motive',
      'REQUIRED employeeIds',
    ]);
  });

  it('covers two hundred employees at most', () => {
    const many = Array.from({ length: mostEmployees }, (_, index) => String(index));
    expect(codes({ employeeIds: many })).toEqual([]);
    expect(codes({ employeeIds: [...many, 'more'] })).toEqual(['TOO_MANY employeeIds']);
  });

  it('is short', () => {
    expect(codes({ motive: 'x'.repeat(1001) })).toEqual(['TOO_LONG motive']);
    expect(codes({ unavailability: 'x'.repeat(501) })).toEqual(['TOO_LONG unavailability']);
  });

  it('tells twelve periods at most, each of days in order and apart from the others', () => {
    const week = (
      month: number,
      lastDay = `2027-${String(month).padStart(2, '0')}-09`,
    ): AwaySpan => ({
      firstDay: `2027-${String(month).padStart(2, '0')}-04`,
      ...{ lastDay, part: null, cause: 'LEAVE' },
    });
    const twelve = Array.from({ length: 12 }, (_, index) => week(index + 1));
    expect(codes({ away: twelve })).toEqual([]);
    expect(codes({ away: [...twelve, week(1)] })).toEqual(['TOO_MANY away']);
    expect(codes({ away: [week(3, '2027-03-01')] })).toEqual(['ENDS_BEFORE away']);
    expect(codes({ away: [week(3), week(3)] })).toEqual(['OVERLAP away']);
  });

  it('is wanted for a day to come', () => {
    expect(codes({ wantedBy: today })).toEqual(['IN_THE_PAST wantedBy']);
    expect(codes({ wantedBy: '2026-11-24' })).toEqual([]);
  });
});

describe('a visit on request', () => {
  it('is held by the day that was wanted', () => {
    expect(dayToHoldBy('2026-12-18', today)).toBe('2026-12-18');
  });

  it('is held within thirty days where none was, or where that day has gone by', () => {
    expect(dayToHoldBy(null, today)).toBe('2026-12-23');
    expect(dayToHoldBy('2026-11-20', today)).toBe('2026-12-23');
  });
});
