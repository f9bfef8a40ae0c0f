import { describe, expect, it } from 'vitest';
import { addMonths, ageOn, dayBefore } from './civil-date.ts';

describe('dates civiles', () => {
  it('trois mois après le 2 novembre, c’est le 2 février', () => {
    expect(addMonths('2026-11-02', 3)).toBe('2027-02-02');
  });

  it('trois mois après le 30 novembre, c’est le dernier jour de février', () => {
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
  });

  it('la veille du 1er décembre est le 30 novembre, celle du 1er janvier change d’année', () => {
    expect(dayBefore('2026-12-01')).toBe('2026-11-30');
    expect(dayBefore('2027-01-01')).toBe('2026-12-31');
  });

  it('on a 18 ans le jour de son anniversaire, pas la veille', () => {
    expect(ageOn('2026-11-20', '2008-11-21')).toBe(17);
    expect(ageOn('2026-11-21', '2008-11-21')).toBe(18);
  });

  it('né un 29 février, on a 18 ans le 1er mars d’une année commune', () => {
    expect(ageOn('2026-02-28', '2008-02-29')).toBe(17);
    expect(ageOn('2026-03-01', '2008-02-29')).toBe(18);
  });

  it.each(['', '2026-02-30', '2026-13-01', '21/11/2026', '2026-11-21T10:00', '20261121'])(
    'refuse « %s », qui n’est pas une date civile',
    (text) => {
      expect(() => addMonths(text, 1)).toThrow(RangeError);
      expect(() => dayBefore(text)).toThrow(RangeError);
      expect(() => ageOn(text, '2000-01-01')).toThrow(RangeError);
    },
  );

  it('refuse une naissance à venir', () => {
    expect(() => ageOn('2026-11-21', '2026-11-22')).toThrow('born on 2026-11-22');
    expect(ageOn('2026-11-21', '2026-11-21')).toBe(0);
  });
});
