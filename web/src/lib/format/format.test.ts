import { wholeArticles } from '@vigie/chassis/article-number';
import { describe, expect, it } from 'vitest';
import { relativeDay, timeLeft } from './duration';
import { french, plural } from './french';
import { formatMemberNumber, formatSiret, isNirComplete, phoneHref } from './identifiers';
import { formatMoney } from './money';
import { clockTime, longDate, longInstant, mediumDate, parisDay, shortDate } from './paris';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('dates', () => {
  it('says an instant in Paris time, winter and summer', () => {
    expect(plain(longInstant('2026-11-30T09:15:00.000Z'))).toBe('lundi 30 novembre 2026 à 10 h 15');
    expect(plain(longInstant('2026-07-06T07:00:00.000Z'))).toBe('lundi 6 juillet 2026 à 9 h');
  });

  it('writes the first of a month as « 1er »', () => {
    expect(plain(longDate('2026-12-01'))).toBe('mardi 1er décembre 2026');
    expect(plain(longDate('2026-12-11'))).toBe('vendredi 11 décembre 2026');
  });

  it('keeps a civil date whatever the zone of the server', () => {
    expect(shortDate('2026-11-30')).toBe('30/11/2026');
  });

  it('takes the day of an instant in Paris', () => {
    expect(parisDay('2026-11-29T23:30:00.000Z')).toBe('2026-11-30');
  });

  it('never parts a day from its month', () => {
    expect(longDate('2026-12-01')).toBe('mardi 1er\u00a0décembre 2026');
    expect(mediumDate('2026-05-03')).toBe('3\u00a0mai 2026');
  });

  it('never breaks a time at the end of a line', () => {
    expect(clockTime('2026-11-30T09:05:00.000Z')).toBe('10\u00a0h\u00a005');
  });
});

describe('time left', () => {
  const hour = 3_600_000;

  it.each([
    [30_000, 'moins d’une minute'],
    [25 * 60_000, '25 minutes'],
    [5.9 * hour, '5 heures'],
    [27 * hour, '1 jour et 3 heures'],
    [6.5 * 24 * hour, '6 jours'],
  ])('%d ms is « %s »', (milliseconds, text) => expect(plain(timeLeft(milliseconds))).toBe(text));

  it('counts civil days', () => {
    expect(plain(relativeDay('2026-11-21', '2026-12-03'))).toBe('dans 12 jours');
    expect(relativeDay('2026-11-21', '2026-11-22')).toBe('demain');
    expect(plain(relativeDay('2026-11-21', '2026-11-20'))).toBe('depuis 1 jour');
  });
});

describe('money and numbers', () => {
  it('writes cents as French euros', () => {
    expect(formatMoney({ cents: 139_200, currency: 'EUR' })).toBe('1\u00a0392,00\u00a0€');
  });

  it('groups member number and SIRET', () => {
    expect(plain(formatMemberNumber('0012345'))).toBe('001 2345');
    expect(plain(formatSiret('73282932000074'))).toBe('732 829 320 00074');
  });

  it('dials a French number from abroad too', () => {
    expect(phoneHref('02 61 91 20 30')).toBe('tel:+33261912030');
  });

  it('checks the key of a national number, Corsica included', () => {
    expect(isNirComplete('2 55 08 14 168 025 38')).toBe(true);
    expect(isNirComplete('2 55 08 14 168 025 39')).toBe(false);
    expect(isNirComplete('1850578006084')).toBe(false);
  });
});

describe('French typography', () => {
  it('keeps double punctuation on its line', () => {
    expect(french('Attention : « oui » ?')).toBe('Attention\u00a0: «\u00a0oui\u00a0»\u00a0?');
  });

  it('keeps a number with its unit, and « n° » with its number', () => {
    expect(french('150 Mo, 32 Ko, 8 h 30')).toBe('150\u00a0Mo, 32\u00a0Ko, 8\u00a0h\u00a030');
    expect(french('dépôt n° 1, 10 Modèles')).toBe('dépôt n°\u00a01, 10 Modèles');
  });

  it("le numéro d'un article reste avec sa lettre, comme dans les papiers et les mails", () => {
    for (const text of [
      ...['la visite (article R. 4624-28-1)', 'L 1242-7, D. 4622-22 et R4624-10'],
      ...['PAR. 4624-10', 'L. Martin 2024-2025'],
    ]) {
      expect(french(text)).toBe(wholeArticles(text));
    }
    expect(french('R. 4624-10')).toBe('R.\u00a04624-10');
  });

  it("turns the typewriter's apostrophe", () => {
    expect(french("l'effectif d'hier")).toBe('l’effectif d’hier');
  });

  it('counts', () => {
    expect(plain(plural(1, 'salarié'))).toBe('1 salarié');
    expect(plain(plural(3, 'salarié'))).toBe('3 salariés');
    expect(plain(plural(1200, 'salarié'))).toBe('1 200 salariés');
    expect(plain(plural(1234567, 'salarié'))).toBe('1 234 567 salariés');
  });
});
