import { describe, expect, it } from 'vitest';
import { frenchDay, frenchSpan, frenchTimes } from './french.ts';

describe('dates et durées en français', () => {
  it('le premier du mois s’écrit « 1er »', () => {
    expect(frenchDay('2026-06-01')).toBe('1er juin 2026');
    expect(frenchDay('2026-12-31')).toBe('31 décembre 2026');
    expect(frenchDay('2027-01-11')).toBe('11 janvier 2027');
  });

  it('les mois entiers s’écrivent en années', () => {
    expect(frenchSpan(12)).toBe('1 an');
    expect(frenchSpan(60)).toBe('5 ans');
    expect(frenchSpan(18)).toBe('18 mois');
  });

  it('les petits nombres de fois s’écrivent en lettres', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(frenchTimes)).toEqual([
      ...['une fois', 'deux fois', 'trois fois', 'quatre fois'],
      ...['cinq fois', 'six fois', 'sept fois', '8 fois'],
    ]);
  });
});
