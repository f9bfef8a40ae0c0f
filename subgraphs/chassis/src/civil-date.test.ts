import { describe, expect, it } from 'vitest';
import { addDays, dayAt, isCivilDate, yearsBetween } from './civil-date.ts';

describe('une date civile', () => {
  it.each(['2026-11-30', '2024-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])(
    'existe : %s',
    (text) => {
      expect(isCivilDate(text)).toBe(true);
    },
  );

  it.each([
    ['un 29 février d’une année commune', '2026-02-29'],
    ['un 29 février d’un siècle commun', '1900-02-29'],
    ['un 31 avril', '2026-04-31'],
    ['un 32 décembre', '2026-12-32'],
    ['un jour 0', '2026-12-00'],
    ['un mois 0', '2026-00-10'],
    ['un treizième mois', '2026-13-01'],
    ['une année 0, que la base ne connaît pas', '0000-01-01'],
    ['une heure à la suite', '2026-11-30T00:00:00Z'],
    ['une autre écriture du même jour', '20261130'],
    ['une écriture sans zéros', '2026-1-5'],
    ['l’écriture française', '30/11/2026'],
    ['un retour à la ligne', '2026-11-30\n'],
    ['rien', ''],
  ])('n’est pas %s', (_, text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

describe('le jour d’un instant', () => {
  it('est celui du fuseau du service, hiver comme été', () => {
    expect(dayAt(new Date('2026-12-31T22:59:59Z'), 'Europe/Paris')).toBe('2026-12-31');
    expect(dayAt(new Date('2026-12-31T23:00:00Z'), 'Europe/Paris')).toBe('2027-01-01');
    expect(dayAt(new Date('2026-07-14T22:00:00Z'), 'Europe/Paris')).toBe('2026-07-15');
    expect(dayAt(new Date('2026-12-31T23:00:00Z'), 'America/Cayenne')).toBe('2026-12-31');
  });

  it('change avec l’heure d’été, pas avec elle', () => {
    expect(dayAt(new Date('2026-03-28T23:00:00Z'), 'Europe/Paris')).toBe('2026-03-29');
    expect(dayAt(new Date('2026-03-29T21:59:59Z'), 'Europe/Paris')).toBe('2026-03-29');
    expect(dayAt(new Date('2026-03-29T22:00:00Z'), 'Europe/Paris')).toBe('2026-03-30');
  });
});

describe('compter en jours', () => {
  it('passe les années et les années bissextiles', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});

describe('l’âge', () => {
  it('est révolu le jour de l’anniversaire, pas la veille', () => {
    expect(yearsBetween('2008-11-21', '2026-11-20')).toBe(17);
    expect(yearsBetween('2008-11-21', '2026-11-21')).toBe(18);
  });

  it('d’une personne née un 29 février est révolu le 1er mars d’une année commune', () => {
    expect(yearsBetween('2008-02-29', '2026-02-28')).toBe(17);
    expect(yearsBetween('2008-02-29', '2026-03-01')).toBe(18);
  });
});
