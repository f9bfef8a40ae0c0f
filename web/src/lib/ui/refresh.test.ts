import { describe, expect, it } from 'vitest';
import { pauseBefore } from './refresh';

describe('une page qui attend un travail', () => {
  it('redemande de moins en moins souvent, puis laisse faire', () => {
    expect(pauseBefore(0, false)).toBe(1000);
    expect(pauseBefore(9, false)).toBe(30_000);
    expect(pauseBefore(10, false)).toBeUndefined();
  });

  it('redemande jusqu’à la fin quand le travail dit où il en est', () => {
    expect(pauseBefore(10, true)).toBe(30_000);
    expect(pauseBefore(500, true)).toBe(30_000);
  });
});
