import { describe, expect, it } from 'vitest';
import { lastFullYear, published, publishedTogether, type HealthCount } from './hide.ts';

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

describe('figures of a company beside those of its accounts, over the years', () => {
  const few = 5;
  const counts = (followed: readonly number[], measures: readonly number[]): HealthCount[] =>
    followed.map((people, index) => ({ followed: people, measures: measures[index]!, unfit: 0 }));
  /** Every way in which the people of some accounts can have had measures. */
  const ways = (followed: readonly number[]): number[][] =>
    followed.reduce<number[][]>(
      (before, people) =>
        before.flatMap((way) => Array.from({ length: people + 1 }, (_, count) => [...way, count])),
      [[]],
    );
  /** All that is ever told: each account and their sum, of one year. */
  const everything = (followed: readonly number[], measures: readonly number[]) => {
    const all = counts(followed, measures);
    return {
      accounts: all.map((count) => published(count, few).measures),
      sum: publishedTogether(all, few).measures,
    };
  };
  const sizes = [1, 3, 4, 5, 6, 9, 10, 12];
  const companies = [
    ...sizes.flatMap((one) => sizes.map((other) => [one, other])),
    ...[
      [3, 4, 10],
      [2, 2, 2],
      [9, 10, 12],
      [1, 11, 12],
      [10, 10, 10],
    ],
  ];

  it('leave every hidden count at least three values, also for whoever reads them together', () => {
    for (const followed of companies) {
      const alike = new Map<string, number[][]>();
      for (const way of ways(followed)) {
        const told = JSON.stringify(everything(followed, way));
        alike.set(told, [...(alike.get(told) ?? []), way]);
      }
      for (const [told, possible] of alike) {
        const { accounts } = JSON.parse(told) as ReturnType<typeof everything>;
        accounts.forEach((figure, index) => {
          if (figure !== null) return;
          const values = new Set(possible.map((way) => way[index]));
          const all = published({ followed: followed[index]!, measures: 0, unfit: 0 }, few);
          // Of one person there are two values and no more, told or not.
          const most = all.measures === null ? followed[index]! + 1 : 3;
          expect(values.size, `${followed.join(' + ')}: ${told}`).toBeGreaterThanOrEqual(
            Math.min(3, most),
          );
        });
      }
    }
  });

  it('tell the sum where nothing is hidden, or enough to hide behind', () => {
    expect(everything([20, 30], [6, 8])).toEqual({ accounts: [6, 8], sum: 14 });
    expect(everything([20, 30], [3, 3])).toEqual({ accounts: [null, null], sum: 6 });
    expect(everything([4, 4, 30], [2, 2, 8])).toEqual({ accounts: [null, null, 8], sum: 12 });
  });

  it('hide it where one account is hidden alone, or where it leaves too few ways', () => {
    expect(everything([20, 30], [3, 8])).toEqual({ accounts: [null, 8], sum: null });
    expect(everything([20, 30], [4, 4])).toEqual({ accounts: [null, null], sum: null });
    expect(everything([2, 1, 30], [2, 1, 8])).toEqual({ accounts: [null, null, 8], sum: null });
  });

  it('of one year tell nothing of another: the same figures are told whatever the years around', () => {
    // Each year is published from its own counts alone, and no sum over years is told; so what is possible in a year
    // stays possible with every figure of all the others known.
    const [first, second] = [
      [10, 10],
      [9, 12],
    ] as const;
    const told = (one: readonly number[], other: readonly number[]) =>
      JSON.stringify([everything(first, one), everything(second, other)]);
    const possible = new Map<string, Set<number>[]>();
    for (const one of ways(first)) {
      for (const other of ways(second)) {
        const key = told(one, other);
        const seen = possible.get(key) ?? [new Set(), new Set(), new Set(), new Set()];
        [...one, ...other].forEach((count, index) => seen[index]!.add(count));
        possible.set(key, seen);
      }
    }
    for (const [key, seen] of possible) {
      const years = JSON.parse(key) as ReturnType<typeof everything>[];
      years
        .flatMap(({ accounts }) => accounts)
        .forEach((figure, index) => {
          if (figure === null) expect(seen[index]!.size, key).toBeGreaterThanOrEqual(3);
        });
    }
  });
});

it('a year is full from February on', () => {
  expect(lastFullYear('2027-01-31')).toBe(2025);
  expect(lastFullYear('2027-02-01')).toBe(2026);
});
