import { describe, expect, it } from 'vitest';
import { dayAfter, dayBefore } from './paris';

describe('le lendemain', () => {
  it('suit le jour civil, aussi au changement d’heure et à la fin de l’année', () => {
    expect(dayAfter('2026-10-24')).toBe('2026-10-25');
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(dayBefore('2027-01-01')).toBe('2026-12-31');
  });
});
