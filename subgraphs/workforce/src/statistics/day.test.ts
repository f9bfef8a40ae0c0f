import { expect, it } from 'vitest';
import { dayCounted } from './day.ts';

it('a year that has ended is counted on its last day, the running one today', () => {
  expect(dayCounted(2024, '2026-11-23')).toBe('2024-12-31');
  expect(dayCounted(2025, '2026-01-01')).toBe('2025-12-31');
  expect(dayCounted(2026, '2026-11-23')).toBe('2026-11-23');
  expect(dayCounted(2026, '2026-12-31')).toBe('2026-12-31');
});

it('of a year to come today is all that is known', () => {
  expect(dayCounted(2027, '2026-12-31')).toBe('2026-12-31');
});
