import { expect, it } from 'vitest';
import { byTheme, changeWords, unsaidIn, valueWords, withNoticeUnit } from './words';

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
  expect(valueWords({ kind: 'CHOICE' as const, unit: null, choices }, 'hours')).toBe('Heures');
});

it('un réglage dit qui l’a changé en dernier', () => {
  const untouched = { changedAt: null, changedBy: null, usual: '1' };
  expect(changeWords({ ...untouched, value: '1' })).toBeNull();
  expect(changeWords({ ...untouched, usual: null, value: '' })).toBeNull();
  expect(plain(changeWords({ ...untouched, value: '11' }) ?? '')).toBe('Réglé à l’installation');
  const changedBy = { firstName: 'Estelle', lastName: 'Vauquelin' };
  const changed = { changedAt: '2026-11-26T10:00:00Z', changedBy, usual: '1', value: '1' };
  expect(plain(changeWords(changed) ?? '')).toBe(
    'Modifié le 26 novembre 2026 par Estelle Vauquelin',
  );
});

it('les numéros se lisent groupés, les formats tels quels', () => {
  const text = { ...shown, kind: 'TEXT' as const };
  expect(plain(valueWords(text, '000199000'))).toBe('000 199 000');
  expect(plain(valueWords(text, 'FR7699999000010000001234537'))).toBe(
    'FR76 9999 9000 0100 0000 1234 537',
  );
  const choices = [{ value: '02', label: 'pain.008.001.02' }];
  expect(valueWords({ kind: 'CHOICE' as const, unit: null, choices }, '02')).toBe(
    'pain.008.001.02',
  );
});

it('le préavis se lit avec son unité, qui se règle à part', () => {
  const choices = [{ value: 'working-hours', label: 'heures ouvrées' }];
  const settings = [
    { ...shown, code: 'cancellation.notice', kind: 'NUMBER' as const, value: '48' },
    {
      choices,
      unit: null,
      code: 'cancellation.unit',
      kind: 'CHOICE' as const,
      value: 'working-hours',
    },
  ];
  const [notice] = withNoticeUnit(settings);
  expect(notice && plain(valueWords(notice, '48'))).toBe('48 heures ouvrées');
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
