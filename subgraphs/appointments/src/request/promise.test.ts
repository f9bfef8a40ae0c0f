import { describe, expect, it } from 'vitest';
import { promisedDay } from './promise.ts';

describe('the promised day of an answer', () => {
  it('counts working days after the day of the request', () => {
    expect(promisedDay('2026-11-23', 3)).toBe('2026-11-26');
  });

  it('leaves weekends out', () => {
    expect(promisedDay('2026-11-26', 3)).toBe('2026-12-01');
  });

  it('leaves public holidays out', () => {
    expect(promisedDay('2026-12-24', 2)).toBe('2026-12-29');
  });
});
