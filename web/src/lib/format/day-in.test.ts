import { expect, it } from 'vitest';
import { dayIn } from './day-in';

it('an empty day is no end, an impossible one is refused', () => {
  expect(dayIn('')).toBeNull();
  expect(dayIn('2026-11-30')).toBe('2026-11-30');
  expect(['2026-02-30', '30/11/2026', 'demain'].map(dayIn)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
