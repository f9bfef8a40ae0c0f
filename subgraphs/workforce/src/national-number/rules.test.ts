import { nirKey } from '@vigie/chassis/identifiers/nir';
import { describe, expect, it } from 'vitest';
import { numberOf } from './rules.ts';

const woman = { sex: 'FEMALE', birthDate: '1955-08-17' } as const;
const number = '255081416802538';

describe('un numéro de sécurité sociale', () => {
  it('convient à la personne dont il dit le sexe, l’année et le mois de naissance', () => {
    expect(numberOf('2 55 08 14 168 025 38', woman)).toBe(number);
  });

  it.each([
    ['un homme', { ...woman, sex: 'MALE' }],
    ['une autre année de naissance', { ...woman, birthDate: '1956-08-17' }],
    ['un autre mois de naissance', { ...woman, birthDate: '1955-09-17' }],
  ] as const)('ne convient pas à %s', (_, holder) => {
    expect(numberOf(number, holder)).toBeNull();
  });

  it('ne dit rien du jour ni du siècle', () => {
    expect(numberOf(number, { ...woman, birthDate: '1955-08-31' })).toBe(number);
    expect(numberOf(number, { ...woman, birthDate: '2055-08-01' })).toBe(number);
  });

  it('convient à tout mois de naissance quand l’état civil l’ignore', () => {
    const body = '2552014168025';
    expect(numberOf(`${body}${nirKey(body)}`, woman)).toBe(`${body}${nirKey(body)}`);
  });

  it('à la clé fausse ne convient à personne', () => {
    expect(numberOf('255081416802539', woman)).toBeNull();
    expect(numberOf('', woman)).toBeNull();
  });
});
