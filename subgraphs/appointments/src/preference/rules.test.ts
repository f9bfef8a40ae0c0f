import { describe, expect, it } from 'vitest';
import { bitsOf, halfDaysOf, wantedRefusals, weekHalfDays, type Wanted } from './rules.ts';

const wanted: Wanted = {
  ...{ halfDays: 1023, company: 'ANY', atMost: null, noticeDays: null },
  closures: [{ firstDay: '2026-12-24', lastDay: '2027-01-03' }],
};

const said = (change: Partial<Wanted>) =>
  wantedRefusals({ ...wanted, ...change }).map(({ code, field }) => `${code} ${field}`);

describe('half-days of the week', () => {
  it('are bits, Monday morning the first', () => {
    expect(bitsOf(['MONDAY_MORNING', 'FRIDAY_AFTERNOON'])).toBe(0b1000000001);
    expect(halfDaysOf(bitsOf(weekHalfDays))).toEqual(weekHalfDays);
  });
});

describe('what an employer may want', () => {
  it('is nothing in particular, or a limit and a notice within reason', () => {
    expect(said({})).toEqual([]);
    expect(said({ company: 'AT_MOST', atMost: 2, noticeDays: 14 })).toEqual([]);
  });

  it('is never no half-day at all, no limit of nobody and no notice that the law cannot leave', () => {
    expect(said({ halfDays: 0, company: 'AT_MOST', atMost: 0, noticeDays: 90 })).toEqual([
      'REQUIRED halfDays',
      'OUT_OF_RANGE atMost',
      'OUT_OF_RANGE noticeDays',
    ]);
    expect(said({ company: 'AT_MOST' })).toEqual(['OUT_OF_RANGE atMost']);
  });

  it('is closures one after the other, none longer than a year', () => {
    const from = (firstDay: string, lastDay: string) => said({ closures: [{ firstDay, lastDay }] });
    expect(from('2027-08-20', '2027-08-02')).toEqual(['ENDS_BEFORE closures']);
    expect(from('2027-01-01', '2028-06-01')).toEqual(['OUT_OF_RANGE closures']);
    const [christmas] = wanted.closures;
    expect(
      said({ closures: [{ firstDay: '2027-01-02', lastDay: '2027-01-04' }, christmas!] }),
    ).toEqual(['OVERLAP closures']);
    expect(said({ closures: Array.from({ length: 21 }, () => christmas!) })).toEqual([
      'TOO_MANY closures',
    ]);
  });
});
