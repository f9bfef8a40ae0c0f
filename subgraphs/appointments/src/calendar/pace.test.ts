import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

describe('the pace of calendar programs', () => {
  it('allows twenty fetches at once, then one every thirty seconds', () => {
    let elapsed = 0;
    const pace = new Pace(() => elapsed);
    const waits = Array.from({ length: 21 }, () => pace.take('one'));
    expect(waits).toEqual([...Array<number>(20).fill(0), 30]);
    elapsed += 29_500;
    expect(pace.take('one')).toBe(1);
    elapsed += 500;
    expect([pace.take('one'), pace.take('one')]).toEqual([0, 30]);
  });

  it('is kept for each address by itself', () => {
    const pace = new Pace(() => 0);
    for (let fetches = 0; fetches < 20; fetches += 1) pace.take('one');
    expect([pace.take('one'), pace.take('other')]).toEqual([30, 0]);
  });
});
