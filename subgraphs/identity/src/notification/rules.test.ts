import { describe, expect, it } from 'vitest';
import { digestsLeave } from './rules.ts';

describe('a digest leaves', () => {
  it('of the day: each day from its hour on, also when the worker was late', () => {
    const at = (hour: number) => digestsLeave('DAILY', { day: '2026-11-26', hour }, 7);
    expect([at(6), at(7), at(15)]).toEqual([false, true, true]);
  });

  it('of the week: on Mondays', () => {
    const on = (day: string) => digestsLeave('WEEKLY', { day, hour: 8 }, 7);
    expect([on('2026-11-29'), on('2026-11-30'), on('2026-12-01')]).toEqual([false, true, false]);
  });
});
