import { expect, it } from 'vitest';
import { parseSiren } from '../identifiers/siren.ts';
import { problemOf, stored, toldChange, type SettingDefinition } from './definition.ts';

const definition = (change: Partial<SettingDefinition>): SettingDefinition =>
  ({ code: 'x', theme: 'x', label: 'x', explanation: 'x', ...change }) as SettingDefinition;

it('a number is whole and within its bounds', () => {
  const days = definition({ kind: 'NUMBER', least: 1, most: 90 });
  expect(['1', '90'].map((value) => problemOf(days, value))).toEqual([null, null]);
  expect(['0', '91', '', '1,5', '-3', '1e3'].map((value) => problemOf(days, value))).toEqual([
    ...['OUT_OF_RANGE', 'OUT_OF_RANGE', 'REQUIRED', 'NOT_A_NUMBER', 'NOT_A_NUMBER', 'NOT_A_NUMBER'],
  ]);
});

it('a choice is one of those that are offered', () => {
  const unit = definition({ kind: 'CHOICE', choices: [{ value: 'hours', label: 'heures' }] });
  expect(problemOf(unit, 'hours')).toBeNull();
  expect(problemOf(unit, 'years')).toBe('UNKNOWN_CHOICE');
  expect(problemOf(definition({ kind: 'BOOLEAN' }), 'oui')).toBe('UNKNOWN_CHOICE');
});

it('a text is there and not too long', () => {
  const name = definition({ kind: 'TEXT', most: 5 });
  expect(['Santé', '', 'Santé au travail'].map((value) => problemOf(name, value))).toEqual([
    ...[null, 'REQUIRED', 'TOO_LONG'],
  ]);
  const letter = definition({ kind: 'TEXT', most: 600 });
  expect([600, 601].map((length) => problemOf(letter, 'x'.repeat(length)))).toEqual([
    ...[null, 'TOO_LONG'],
  ]);
  expect(problemOf(definition({ kind: 'TEXT' }), 'x'.repeat(201))).toBe('TOO_LONG');
});

it('a text that cannot be right is refused, after its length', () => {
  const siren = definition({ kind: 'TEXT', most: 11, sound: (text) => parseSiren(text) !== null });
  expect(['000 199 000', '', '000 199 0000', '000199001'].map((v) => problemOf(siren, v))).toEqual([
    ...[null, 'REQUIRED', 'TOO_LONG', 'UNSOUND'],
  ]);
});

it('a change is told with both values, of pictures and long texts by its label alone', () => {
  const label = 'Préavis';
  const told = (change: Partial<SettingDefinition>, before: string, after: string) =>
    toldChange(definition({ label, ...change }), before, after);
  expect(told({ kind: 'NUMBER' }, '48', '72')).toBe('Préavis\u00a0: 72, au lieu de 48');
  expect(told({ kind: 'BOOLEAN' }, 'true', 'false')).toBe('Préavis\u00a0: non, au lieu de oui');
  expect(told({ kind: 'TEXT' }, '', 'FR76')).toBe(
    'Préavis\u00a0: «\u00a0FR76\u00a0», au lieu de rien',
  );
  const choices = [
    { value: 'hours', label: 'heures' },
    { value: 'days', label: 'jours' },
  ];
  expect(told({ kind: 'CHOICE', choices }, 'hours', 'days')).toBe(
    'Préavis\u00a0: «\u00a0jours\u00a0», au lieu de «\u00a0heures\u00a0»',
  );
  expect(told({ kind: 'TEXT', most: 600 }, 'a', 'b')).toBe('Préavis');
  expect(told({ kind: 'IMAGE', most: 600 }, '', 'data:image/png;base64,AQID')).toBe('Préavis');
});

it('a value is stored as its column holds it', () => {
  expect(stored(definition({ kind: 'NUMBER' }), '007')).toBe(7);
  expect(stored(definition({ kind: 'BOOLEAN' }), 'false')).toBe(false);
  expect(stored(definition({ kind: 'TEXT' }), '7')).toBe('7');
});
