import { expect, it } from 'vitest';
import { mondayOf, weeksLater } from './week';

it('begins a week on Monday', () => {
  const days = ['2026-11-30', '2026-12-03', '2026-12-06'];
  expect(days.map(mondayOf)).toEqual(['2026-11-30', '2026-11-30', '2026-11-30']);
});

it('goes on by weeks, over the year too', () => {
  expect(weeksLater('2026-12-28', 1)).toBe('2027-01-04');
  expect(weeksLater('2026-11-30', -1)).toBe('2026-11-23');
});
