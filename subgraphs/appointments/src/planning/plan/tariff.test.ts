import { describe, expect, it } from 'vitest';
import { latenessCost, tariff } from './tariff.ts';

describe('being late', () => {
  it('costs nothing up to the legal date, much on the first day after it', () => {
    expect(latenessCost(100, 100)).toBe(0);
    expect(latenessCost(101, 100)).toBe(303);
  });

  it('costs more with every day for a year and a half, and never as much as no session at all', () => {
    const costs = Array.from({ length: 550 }, (_, days) => latenessCost(days, 0));
    for (const [days, cost] of costs.entries())
      if (days > 0) expect(cost).toBeGreaterThan(costs[days - 1]!);
    expect(latenessCost(9_999, 0)).toBeLessThan(tariff.unplaced);
  });
});
