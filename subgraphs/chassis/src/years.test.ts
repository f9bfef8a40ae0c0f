import { expect, it } from 'vitest';
import { yearsBetween } from './years.ts';

it('a list of years has both ends, and ten years at most', () => {
  expect(yearsBetween(2024, 2026)).toEqual([2024, 2025, 2026]);
  expect(yearsBetween(2026, 2026)).toEqual([2026]);
  expect(yearsBetween(2010, 2026)).toHaveLength(10);
  expect(yearsBetween(2026, 2024)).toEqual([]);
});

it('no year lies outside of the calendar', () => {
  expect(yearsBetween(-50_000, 1901)).toEqual([1900, 1901]);
  expect(yearsBetween(9998, 2_000_000_000)).toEqual([9998]);
  expect(yearsBetween(2_000_000_000, 2_000_000_001)).toEqual([]);
});
