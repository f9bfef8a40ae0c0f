import { expect, it } from 'vitest';
import { byTheme, changeWords, unsaidIn, valueWords } from './words';

const plain = (text: string): string => text.replace(/\u00a0|\u202f/g, ' ');
const none: { value: string; label: string }[] = [];
const shown = { choices: none, unit: null };

it('une valeur se lit avec son unité, ou en un mot', () => {
  const days = { ...shown, kind: 'NUMBER' as const, unit: 'jours' };
  expect(['0', '1', '7'].map((value) => plain(valueWords(days, value)))).toEqual([
    ...['0 jour', '1 jour', '7 jours'],
  ]);
  expect(plain(valueWords({ ...days, unit: 'mois' }, '1'))).toBe('1 mois');
  expect(valueWords({ ...shown, kind: 'NUMBER' as const }, '48')).toBe('48');
  expect(valueWords({ ...shown, kind: 'BOOLEAN' as const }, 'false')).toBe('Non');
  const choices = [{ value: 'hours', label: 'heures' }];
  expect(valueWords({ kind: 'CHOICE' as const, unit: null, choices }, 'hours')).toBe('heures');
});

it('un réglage dit qui l’a changé en dernier', () => {
  expect(plain(changeWords({ changedAt: null, changedBy: null }))).toBe('Jamais modifié');
  const changedBy = { firstName: 'Estelle', lastName: 'Vauquelin' };
  expect(plain(changeWords({ changedAt: '2026-11-26T10:00:00Z', changedBy }))).toBe(
    'Modifié le 26 novembre 2026 par Estelle Vauquelin',
  );
});

it('les réglages se rangent par thème, dans leur ordre', () => {
  const rows = ['b', 'a', 'b'].map((theme, place) => ({ theme, place }));
  expect(byTheme(rows).map(({ theme, rows: some }) => [theme, some.length])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});

it('ce que la loi demande et que le service n’a pas encore dit est nommé', () => {
  const text = { kind: 'TEXT' as const, usual: null };
  const rows = [
    { ...text, code: 'service.host', value: '' },
    { ...text, code: 'service.name', value: 'Aurélia' },
    { ...text, code: 'billing.words', usual: 'Merci', value: '' },
    { kind: 'IMAGE' as const, usual: null, code: 'service.logo', value: '' },
  ];
  expect(unsaidIn(rows).map(({ code }) => code)).toEqual(['service.host']);
  expect(valueWords({ ...shown, kind: 'TEXT' as const }, '')).toBe('À renseigner');
});
