import { expect, it } from 'vitest';
import { mondayOf, presentMonday, weeksLater } from './week';

it('begins a week on Monday', () => {
  const days = ['2026-11-30', '2026-12-03', '2026-12-06'];
  expect(days.map(mondayOf)).toEqual(['2026-11-30', '2026-11-30', '2026-11-30']);
});

it('goes on by weeks, over the year too', () => {
  expect(weeksLater('2026-12-28', 1)).toBe('2027-01-04');
  expect(weeksLater('2026-11-30', -1)).toBe('2026-11-23');
});

it('is looked at from Sunday on, by the clock of Paris', () => {
  const mondays = ['2026-11-28T22:59:00Z', '2026-11-28T23:00:00Z', '2026-11-30T08:00:00Z'];
  expect(mondays.map((now) => presentMonday(new Date(now)))).toEqual([
    '2026-11-23',
    '2026-11-30',
    '2026-11-30',
  ]);
});
