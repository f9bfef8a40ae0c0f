import { describe, expect, it } from 'vitest';
import { addDays, addMonths, ageOn, birthday, dayBefore, daysFromTo, later } from './civil-date.ts';

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

  it('compte en mois et en jours vers l’avenir comme vers le passé', () => {
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('une durée compte son premier et son dernier jour', () => {
    expect(daysFromTo('2026-11-21', '2026-11-21')).toBe(1);
    expect(daysFromTo('2026-10-19', '2026-11-22')).toBe(35);
    expect(() => daysFromTo('2026-11-21', '2026-11-20')).toThrow(
      '2026-11-20 lies before 2026-11-21',
    );
  });

  it('le plus tardif de deux jours', () => {
    expect(later('2026-11-21', '2026-11-22')).toBe('2026-11-22');
    expect(later('2026-11-22', '2026-11-21')).toBe('2026-11-22');
  });

  it('un anniversaire est le premier jour de l’âge', () => {
    expect(birthday('2008-11-21', 18)).toBe('2026-11-21');
    expect(birthday('2008-02-29', 18)).toBe('2026-03-01');
    expect(birthday('2008-02-29', 20)).toBe('2028-02-29');
  });

  it('on a 18 ans le jour de son anniversaire, pas la veille', () => {
    expect(ageOn('2026-11-20', '2008-11-21')).toBe(17);
    expect(ageOn('2026-11-21', '2008-11-21')).toBe(18);
  });

  it('né un 29 février, on a 18 ans le 1er mars d’une année commune', () => {
    expect(ageOn('2026-02-28', '2008-02-29')).toBe(17);
    expect(ageOn('2026-03-01', '2008-02-29')).toBe(18);
  });

  it.each([
    ...['', '2026-02-30', '2026-13-01', '21/11/2026', '2026-11-21T10:00', '20261121'],
    ...['+002026-11-21', '2026-11-21[u-ca=hebrew]'],
  ])('refuse « %s », qui n’est pas une date civile', (text) => {
    expect(() => addMonths(text, 1)).toThrow(RangeError);
    expect(() => dayBefore(text)).toThrow(RangeError);
    expect(() => ageOn(text, '2000-01-01')).toThrow(RangeError);
  });

  it('refuse une naissance à venir', () => {
    expect(() => ageOn('2026-11-21', '2026-11-22')).toThrow('born on 2026-11-22');
    expect(ageOn('2026-11-21', '2026-11-21')).toBe(0);
  });
});
