import { describe, expect, it } from 'vitest';
import { lastFullYear, published, type HealthCount } from './hide.ts';

const threshold = 11;
const told = (count: Partial<HealthCount>) =>
  published({ followed: 40, measures: 0, unfit: 0, ...count }, threshold);

describe('a figure that touches health', () => {
  it('is told of enough people', () => {
    expect(told({ measures: 8 })).toEqual({ followed: 40, measures: 8, unfit: 0 });
    expect(told({ followed: 11, measures: 6 }).measures).toBe(6);
  });

  it('is hidden below the threshold, whatever it is', () => {
    for (const measures of [0, 3, 6, 10]) {
      expect(told({ followed: 10, measures })).toEqual({
        followed: 10,
        measures: null,
        unfit: null,
      });
    }
  });

  it('is hidden where it concerns a few, and where it spares a few or nobody', () => {
    for (const measures of [1, 4, 36, 39, 40]) expect(told({ measures }).measures).toBeNull();
    for (const measures of [0, 5, 35]) expect(told({ measures }).measures).toBe(measures);
  });

  it('is never told where another hidden count would have looked the same only once', () => {
    // Whoever reads everything that is published cannot tell a hidden count from at least two others.
    for (let followed = threshold; followed <= 60; followed += 1) {
      const hidden = Array.from({ length: followed + 1 }, (_, count) => count).filter(
        (count) => published({ followed, measures: count, unfit: 0 }, threshold).measures === null,
      );
      expect(hidden.length).toBeGreaterThanOrEqual(3);
    }
  });
});

it('a year is full from February on', () => {
  expect(lastFullYear('2027-01-31')).toBe(2025);
  expect(lastFullYear('2027-02-01')).toBe(2026);
});
