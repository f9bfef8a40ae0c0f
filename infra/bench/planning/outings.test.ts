import { describe, expect, it } from 'vitest';
import { provenLeast, type Wish } from './outings.ts';

const outing = 25;
const wish = (left: number, costs: Record<number, number>): Wish => ({
  left,
  choices: Object.entries(costs).map(([place, cost]) => ({ place: Number(place), cost })),
});

describe('what outings cost at least', () => {
  it('is one outing for somebody alone', () => {
    expect(provenLeast([wish(1000, { 1: 10, 2: 40 })], outing)).toBe(35);
  });

  it('is one outing for two who can go together', () => {
    expect(provenLeast([wish(1000, { 1: 10 }), wish(1000, { 1: 4, 2: 2 })], outing)).toBe(39);
  });

  it('is two outings where going together costs more', () => {
    expect(provenLeast([wish(1000, { 1: 10, 2: 60 }), wish(1000, { 1: 60, 2: 4 })], outing)).toBe(
      64,
    );
  });

  it('is what staying at home costs where that is less', () => {
    expect(provenLeast([wish(20, { 1: 10 })], outing)).toBe(20);
    expect(provenLeast([wish(20, {})], outing)).toBe(20);
    expect(provenLeast([], outing)).toBe(0);
  });

  it('is never more than the best choice there is', () => {
    for (let trial = 0; trial < 200; trial += 1) {
      const wishes = Array.from({ length: 4 }, (_, person) =>
        wish(
          60 + ((trial * 7 + person * 13) % 50),
          Object.fromEntries(
            [0, 1, 2].map((place) => [place, (trial * 31 + person * 17 + place * 23) % 47]),
          ),
        ),
      );
      const proven = provenLeast(wishes, outing);
      expect(proven).toBeLessThanOrEqual(best(wishes) + 1e-6);
      expect(proven).toBeGreaterThan(0.9 * best(wishes));
    }
  });
});

/** Tries every set of three places. */
function best(wishes: readonly Wish[]): number {
  const sets = Array.from({ length: 8 }, (_, set) => set);
  const costOf = (set: number) =>
    [0, 1, 2].filter((place) => set & (1 << place)).length * outing +
    wishes.reduce(
      (sum, { left, choices }) =>
        sum +
        Math.min(
          left,
          ...choices.filter(({ place }) => set & (1 << place)).map(({ cost }) => cost),
        ),
      0,
    );
  return Math.min(...sets.map(costOf));
}
