import { expect, test } from 'vitest';
import { limit, mediumDay, moment, plainDay } from './french-date.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('le 30 novembre 2026 à 9 h 15 UTC, il est 10 h 15 à Paris', () => {
  expect(plain(moment(new Date('2026-11-30T09:15:00Z'), 'Europe/Paris'))).toBe(
    'lundi 30 novembre 2026 à 10 h 15',
  );
});

test('en été, l’heure de Paris avance de deux heures ; une heure ronde n’a pas de minutes', () => {
  expect(plain(moment(new Date('2026-07-06T07:00:00Z'), 'Europe/Paris'))).toBe(
    'lundi 6 juillet 2026 à 9 h',
  );
});

test('le premier jour du mois s’écrit 1er', () => {
  expect(plain(plainDay('2026-12-01'))).toBe('1er décembre 2026');
  expect(plain(plainDay('2026-12-21'))).toBe('21 décembre 2026');
});

test('le 30 novembre 2026 à 23 h 30 UTC, c’est déjà le 1er décembre à Paris', () => {
  const late = new Date('2026-11-30T23:30:00Z');
  expect(plain(mediumDay(late, 'Europe/Paris'))).toBe('1er décembre 2026');
  expect(plain(mediumDay(late, 'UTC'))).toBe('30 novembre 2026');
});

test('le rendez-vous du soir à La Réunion reste le même jour', () => {
  expect(plain(moment(new Date('2026-11-30T14:05:00Z'), 'Indian/Reunion'))).toBe(
    'lundi 30 novembre 2026 à 18 h 05',
  );
});

test('une limite à minuit est la fin de son jour', () => {
  expect(plain(limit(new Date('2026-11-30T23:00:00Z'), 'Europe/Paris'))).toBe(
    'lundi 30 novembre 2026 à minuit',
  );
  expect(plain(limit(new Date('2026-11-30T09:15:00Z'), 'Europe/Paris'))).toBe(
    'lundi 30 novembre 2026 à 10 h 15',
  );
});
