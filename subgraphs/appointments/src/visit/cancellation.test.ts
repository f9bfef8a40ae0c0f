import { describe, expect, it } from 'vitest';
import {
  cancellableUntil,
  cancellationTerms,
  latestCancellation,
  type Notice,
} from './cancellation.ts';

const paris = 'Europe/Paris';

/** Local time in Paris of the last moment to cancel. */
function limit(
  startsAt: string,
  value: number,
  unit: Notice['unit'],
  postCode: string | null = null,
): string {
  const appointed = { startsAt: new Date(startsAt), zone: paris, postCode };
  const until = latestCancellation(appointed, { value, unit });
  return until.toLocaleString('fr-FR', { timeZone: paris, dateStyle: 'full', timeStyle: 'short' });
}

describe('dernier moment pour annuler un rendez-vous du lundi 30 novembre 2026 à 10 h', () => {
  const monday = '2026-11-30T10:00:00+01:00';

  it('48 heures : le samedi 28 à 10 h', () => {
    expect(limit(monday, 48, 'hours')).toBe('samedi 28 novembre 2026 à 10:00');
  });

  it('48 heures ouvrables : le jeudi 26 à 10 h', () => {
    expect(limit(monday, 48, 'working-hours')).toBe('jeudi 26 novembre 2026 à 10:00');
  });

  it('2 jours ouvrés : le jeudi 26 à 10 h', () => {
    expect(limit(monday, 2, 'working-days')).toBe('jeudi 26 novembre 2026 à 10:00');
  });

  it('sans délai : jusqu’à l’heure du rendez-vous', () => {
    expect(limit(monday, 0, 'working-hours')).toBe('lundi 30 novembre 2026 à 10:00');
  });
});

describe('changements d’heure et jours fériés', () => {
  it('48 heures s’écoulent : une heure de décalage autour du changement d’heure', () => {
    expect(limit('2026-10-26T09:00:00+01:00', 48, 'hours')).toBe('samedi 24 octobre 2026 à 10:00');
    expect(limit('2027-03-29T09:00:00+02:00', 48, 'hours')).toBe('samedi 27 mars 2027 à 08:00');
  });

  it('les heures ouvrables gardent l’heure du mur', () => {
    expect(limit('2026-10-26T09:00:00+01:00', 48, 'working-hours')).toBe(
      'jeudi 22 octobre 2026 à 09:00',
    );
  });

  it.each([
    ['2026-10-26T09:00:00+01:00', 'jeudi 22 octobre 2026 à 09:00'],
    ['2028-03-27T09:00:00+02:00', 'jeudi 23 mars 2028 à 09:00'],
  ])('2 jours ouvrés et 48 heures ouvrables avant %s : la même heure au mur', (start, expected) => {
    expect(limit(start, 2, 'working-days')).toBe(expected);
    expect(limit(start, 48, 'working-hours')).toBe(expected);
  });

  it('le 11 novembre ne compte pas', () => {
    expect(limit('2026-11-12T14:30:00+01:00', 2, 'working-days')).toBe(
      'lundi 9 novembre 2026 à 14:30',
    );
    expect(limit('2026-11-12T14:30:00+01:00', 48, 'working-hours')).toBe(
      'lundi 9 novembre 2026 à 14:30',
    );
  });

  it('le Vendredi saint et le 26 décembre ne comptent pas en Alsace-Moselle (L3134-13)', () => {
    for (const [start, there, elsewhere] of [
      ['2027-03-30T10:00:00+02:00', 'mercredi 24 mars 2027 à 10:00', 'jeudi 25 mars 2027 à 10:00'],
      [
        '2028-12-28T10:00:00+01:00',
        'vendredi 22 décembre 2028 à 10:00',
        'mardi 26 décembre 2028 à 10:00',
      ],
    ] as const) {
      for (const [value, unit] of [
        [2, 'working-days'],
        [48, 'working-hours'],
      ] as const) {
        expect(limit(start, value, unit, '67000')).toBe(there);
        expect(limit(start, value, unit, '35000')).toBe(elsewhere);
      }
    }
  });

  it('un rendez-vous du samedi ne consomme aucune heure ouvrable le samedi', () => {
    expect(limit('2026-11-28T10:00:00+01:00', 30, 'working-hours')).toBe(
      'jeudi 26 novembre 2026 à 18:00',
    );
  });
});

describe('un rendez-vous donné pendant le délai', () => {
  const notice: Notice = { value: 2, unit: 'working-days' };
  /** Local time in Paris of the last moment to cancel an appointment given at a moment. */
  const until = (startsAt: string, now: string) =>
    cancellableUntil(
      { startsAt: new Date(startsAt), zone: paris, postCode: null },
      notice,
      new Date(now),
    ).toLocaleString('fr-FR', { timeZone: paris, dateStyle: 'full', timeStyle: 'short' });
  const monday = '2026-11-30T10:00:00+01:00';

  it('donné avant le délai : le délai du service', () => {
    expect(until(monday, '2026-11-20T15:00:00+01:00')).toBe('jeudi 26 novembre 2026 à 10:00');
    expect(until(monday, '2026-11-25T10:00:00+01:00')).toBe('jeudi 26 novembre 2026 à 10:00');
  });

  it('donné un jour avant la fin du délai ou plus tard : encore 24 heures', () => {
    expect(until(monday, '2026-11-25T10:01:00+01:00')).toBe('jeudi 26 novembre 2026 à 10:01');
    expect(until(monday, '2026-11-27T17:30:00+01:00')).toBe('samedi 28 novembre 2026 à 17:30');
  });

  it('donné la veille : jamais après le début', () => {
    expect(until(monday, '2026-11-29T15:00:00+01:00')).toBe('lundi 30 novembre 2026 à 10:00');
  });

  it('les 24 heures s’écoulent : une heure de décalage au changement d’heure', () => {
    expect(until('2026-10-26T09:00:00+01:00', '2026-10-24T12:00:00+02:00')).toBe(
      'dimanche 25 octobre 2026 à 11:00',
    );
    expect(until('2027-03-29T09:00:00+02:00', '2027-03-27T12:00:00+01:00')).toBe(
      'dimanche 28 mars 2027 à 13:00',
    );
  });
});

describe('what the portal says about cancelling', () => {
  const until = new Date('2026-11-28T09:00:00Z');
  const planned = { status: 'PLANNED' as const, cancellableUntil: until };
  const after = new Date(until.getTime() + 1);

  it('is possible up to the very instant', () => {
    expect(cancellationTerms(planned, true, until)).toEqual({
      possible: true,
      until,
      blockedBy: null,
    });
  });

  it.each([
    ['TOO_LATE', cancellationTerms(planned, true, after)],
    ['MISSING_RIGHT', cancellationTerms(planned, false, after)],
    ['NOT_PLANNED', cancellationTerms({ status: 'TO_PLAN', cancellableUntil: null }, true, after)],
    ['NOT_PLANNED', cancellationTerms({ ...planned, status: 'HELD' }, true, until)],
  ])('is blocked by %s', (blockedBy, terms) => {
    expect(terms).toMatchObject({ possible: false, blockedBy });
  });
});
