import { describe, expect, it } from 'vitest';
import { daysOf, headingOf } from './days';

const halfDay = {
  ...{ id: 'h', day: '2026-12-02', from: '09:00', until: '12:00', closed: false, closure: null },
  ...{
    practitioner: null,
    centre: null,
    openings: ['2026-12-02T08:00:00Z', '2026-12-02T09:30:00Z'],
  },
  visits: [
    {
      ...{ id: 'v', kind: 'VI' as const, status: 'PLANNED' as const, locked: false },
      ...{ startsAt: '2026-12-02T08:45:00Z', employee: null, account: null },
    },
  ],
};

describe('a week', () => {
  it('has its five working days, free or not, and others only where somebody is seen', () => {
    const days = daysOf([halfDay, { ...halfDay, day: '2026-12-05' }], '2026-11-30');
    expect(days.map(({ day, halfDays }) => [day, halfDays.length])).toEqual([
      ...[
        ['2026-11-30', 0],
        ['2026-12-01', 0],
        ['2026-12-02', 1],
      ],
      ...[
        ['2026-12-03', 0],
        ['2026-12-04', 0],
        ['2026-12-05', 1],
      ],
    ]);
  });

  it('mixes appointments and free hours in their order', () => {
    const [, , wednesday] = daysOf([halfDay], '2026-11-30');
    expect(wednesday?.halfDays[0]?.lines.map(({ visit }) => visit?.id ?? null)).toEqual([
      ...[null, 'v', null],
    ]);
  });

  it('offers nothing in a half-day that is closed', () => {
    const [, , wednesday] = daysOf([{ ...halfDay, closed: true }], '2026-11-30');
    expect(wednesday?.halfDays[0]?.lines).toHaveLength(1);
  });
});

it('un jour a un titre court', () => {
  expect(headingOf('2026-12-01')).toBe('mar. 1er\u00a0déc.');
  expect(headingOf('2026-11-30')).toBe('lun. 30\u00a0nov.');
});
