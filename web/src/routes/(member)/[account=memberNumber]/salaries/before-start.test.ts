import { describe, expect, it } from 'vitest';
import { beforeStartWarning, startsWithoutVisit } from './before-start';

const firstVisit = {
  kind: 'EMA_INIT' as const,
  required: true,
  latestDate: '2026-11-30',
  beforeStart: true,
  reason: '',
  articles: ['R4624-24'],
};
const employee = {
  status: 'UPCOMING' as const,
  startDate: '2026-12-01',
  followUp: { firstVisit },
};
const visit = (startsAt: string | null, status: 'PLANNED' | 'TO_PLAN' | 'HELD') => ({
  kind: 'EMA_INIT' as const,
  status,
  startsAt,
});
const warned = (visits: ReturnType<typeof visit>[] | null, today = '2026-11-22') =>
  startsWithoutVisit({ ...employee, visits }, today);

describe('a first visit due before the start', () => {
  it('is a matter of concern when booked after it', () => {
    expect(warned([visit('2026-12-04T09:00:00Z', 'PLANNED')])).toBe(true);
    expect(warned([visit('2026-11-30T09:00:00Z', 'PLANNED')])).toBe(false);
  });

  it('is a matter of concern when its last day has passed', () => {
    expect(warned([visit(null, 'TO_PLAN')], '2026-12-01')).toBe(true);
    expect(warned([visit(null, 'TO_PLAN')])).toBe(false);
  });

  it('is none once held, or where visits may not be read', () => {
    expect(warned([visit('2026-12-04T09:00:00Z', 'HELD')], '2026-12-05')).toBe(false);
    expect(warned(null, '2026-12-05')).toBe(false);
  });

  it('is told with its article', () => {
    expect(beforeStartWarning(firstVisit, false)).toMatch(/R4624-24.*ne commencez pas sans lui/);
    expect(beforeStartWarning({ ...firstVisit, kind: 'VIP_INIT' }, false)).toContain('sans elle');
  });
});
