import { describe, expect, it } from 'vitest';
import { weightOf } from './priority.ts';

describe('what a visit weighs when slots are short', () => {
  it('is half as much again beyond the legal date, and grows with each month', () => {
    expect(weightOf('VIP_PERIO', 'SI', 0)).toBe(2);
    expect(weightOf('VIP_PERIO', 'SI', 1)).toBe(3);
    expect(weightOf('VIP_PERIO', 'SI', 29)).toBe(3);
    expect(weightOf('VIP_PERIO', 'SI', 30)).toBe(4);
    expect(weightOf('VIP_PERIO', 'SI', 300)).toBe(13);
  });

  it('puts a hire on a post under SIR before everybody who is as late', () => {
    const late = 40;
    const others = [
      weightOf('REPRISE', 'SIR', late),
      weightOf('EMA_PERIO', 'SIR', late),
      weightOf('VIP_INIT', 'SIA', late),
    ];
    expect(weightOf('EMA_INIT', 'SIR', late)).toBeGreaterThan(Math.max(...others));
  });
});
