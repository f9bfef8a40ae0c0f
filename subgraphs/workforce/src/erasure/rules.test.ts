import { describe, expect, it } from 'vitest';
import { isOver, keptUntil } from './rules.ts';

const left = (leftOn: string | null) => ({ leftOn, isWithdrawn: false });

describe('what is held of an employee', () => {
  it('is kept while they are employed', () => {
    expect(keptUntil(left(null), 5)).toBeNull();
    expect(isOver(left(null), 5, '2099-01-01')).toBe(false);
  });

  it('is kept as many years after the last day of work as the service says, that day included', () => {
    expect(keptUntil(left('2021-11-27'), 5)).toBe('2026-11-27');
    expect(isOver(left('2021-11-27'), 5, '2026-11-27')).toBe(false);
    expect(isOver(left('2021-11-27'), 5, '2026-11-28')).toBe(true);
    expect(isOver(left('2021-11-27'), 6, '2026-11-28')).toBe(false);
  });

  it('of a 29 February ends on the last of February', () => {
    expect(keptUntil(left('2024-02-29'), 5)).toBe('2029-02-28');
  });

  it('may go at once when they were declared by mistake', () => {
    expect(isOver({ leftOn: null, isWithdrawn: true }, 5, '2026-11-27')).toBe(true);
  });
});
