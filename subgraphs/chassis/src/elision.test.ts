import { expect, it } from 'vitest';
import { of } from './elision.ts';

it('« de » gives way to a vowel that is heard', () => {
  expect(['Éloïse', 'Inès', 'Ysé'].map(of)).toEqual(['d’Éloïse', 'd’Inès', 'd’Ysé']);
  expect(['Camille', 'Yannick', 'Hicham'].map(of)).toEqual([
    'de Camille',
    'de Yannick',
    'de Hicham',
  ]);
});
