import { describe, expect, it } from 'vitest';
import { bookedLate, pastLegalDate } from './late';

const now = Date.parse('2026-11-22T09:00:00Z');
const planning = { outcome: 'LATE' as const, daysLate: 9, explanation: '' };
const planned = {
  status: 'PLANNED' as const,
  latestDate: '2026-11-10',
  latestIsLegal: true,
  planning,
};
const toPlan = { ...planned, status: 'TO_PLAN' as const, planning: null };

describe('visits past their legal date', () => {
  it('call for help only without appointment', () => {
    expect(pastLegalDate([planned, toPlan], now)).toBe(1);
    expect(pastLegalDate([planned, { ...toPlan, latestDate: '2026-11-22' }], now)).toBe(0);
  });

  it('are counted apart when an appointment is booked', () => {
    expect(bookedLate([planned, toPlan])).toBe(1);
  });

  it('are none of those for which the law sets no day', () => {
    const free = { latestIsLegal: false };
    expect(pastLegalDate([{ ...toPlan, ...free }], now)).toBe(0);
    expect(bookedLate([{ ...planned, ...free }])).toBe(0);
  });
});
