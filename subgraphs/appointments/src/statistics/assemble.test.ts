import { describe, expect, it } from 'vitest';
import { assemble, type VisitFigure } from './assemble.ts';

const figure = (month: number, status: VisitFigure['status'], over: Partial<VisitFigure> = {}) => ({
  ...{ month, kind: 'VIP_PERIO' as const, status, visits: 1, inTime: 1, daysLate: 0, feeCents: 0 },
  ...over,
});

describe('the year of an account', () => {
  const year = assemble(
    2026,
    [
      figure(3, 'HELD', { visits: 4, inTime: 3, daysLate: 12 }),
      figure(3, 'NOT_EXCUSED', { feeCents: 4500 }),
      figure(5, 'HELD', { kind: 'REPRISE' }),
      figure(5, 'CANCELLED_BY_EMPLOYER', { visits: 2 }),
      figure(5, 'EXCUSED'),
    ],
    { year: 2026, held: 900, inTime: 810, daysLate: 4500, missed: 60 },
    { division: '10', year: 2026, accounts: 6, held: 90, inTime: 72, daysLate: 300, missed: 9 },
  );

  it('counts each month, the empty ones too', () => {
    expect(year.months).toHaveLength(12);
    expect(year.months[2]).toEqual({
      ...{ month: 3, held: 4, excused: 0, notExcused: 1, cancelled: 0 },
      ...{ heldInTime: 3, daysLate: 12, absenceFees: 4500 },
    });
    expect(year.months[0]?.held).toBe(0);
  });

  it('keeps missed, excused and cancelled visits apart', () => {
    expect(year).toMatchObject({ held: 5, excused: 1, notExcused: 1, cancelled: 2 });
  });

  it('says how many visits the law saw in time, and by how much the others were late', () => {
    expect(year).toMatchObject({ heldInTime: 4, daysLate: 12, absenceFees: 4500 });
    expect(year.service).toEqual({ held: 900, heldInTime: 810, daysLate: 4500, missed: 60 });
    expect(year.trade).toEqual({
      ...{ division: '10', accounts: 6, held: 90 },
      ...{ heldInTime: 72, daysLate: 300, missed: 9 },
    });
  });

  it('lists the kinds that occurred, the most frequent first', () => {
    expect(year.kinds.map(({ kind, held }) => [kind, held])).toEqual([
      ['VIP_PERIO', 4],
      ['REPRISE', 1],
    ]);
  });

  it('compares with nothing while the service has held no visit', () => {
    expect(assemble(2026, [], null, null).service).toBeNull();
  });
});
