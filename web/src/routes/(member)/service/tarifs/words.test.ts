import { expect, it } from 'vitest';
import { periodWords, vatWords, warningWords } from './words';

it.each([
  [2_000, '20\u00a0%'],
  [850, '8,5\u00a0%'],
  [0, '0\u00a0%'],
  [210, '2,1\u00a0%'],
])('a rate of %d is said %j', (rate, words) => {
  expect(vatWords(rate)).toBe(words);
});

it('a tariff lasts from a day to another, or from a day on', () => {
  expect(periodWords({ from: '2026-01-01', until: '2026-12-31' })).toMatch(
    /^Du 1er\u00a0janvier 2026 au/,
  );
  expect(periodWords({ from: '2027-01-01', until: null })).toBe(
    'À partir du 1er\u00a0janvier 2027',
  );
});

it('a contribution outside the band is told with the figures of the band', () => {
  const money = (cents: number) => ({ cents, currency: 'EUR' });
  const averageCost = { year: 2026, least: money(9_280), most: money(13_920) };
  expect(warningWords({ warning: null, averageCost })).toBeNull();
  expect(warningWords({ warning: 'ABOVE_BAND', averageCost })).toContain('139,20');
  expect(warningWords({ warning: 'BAND_UNKNOWN', averageCost: null })).toContain('80 à 120');
});
