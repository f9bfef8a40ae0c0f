import { describe, expect, it } from 'vitest';
import { parseSiren, parseSiret, spaced } from './siren.ts';

describe('le numéro SIREN', () => {
  it('compte neuf chiffres dont la somme de Luhn est un multiple de dix', () => {
    expect(parseSiren('732829320')).toBe('732829320');
    expect(parseSiren('404833048')).toBe('404833048');
    expect(parseSiren('356000000')).toBe('356000000');
  });

  it('se saisit avec des espaces, insécables compris', () => {
    expect(parseSiren(' 732 829\u00a0320\u202f')).toBe('732829320');
  });

  it.each([
    ['un chiffre faux', '732829321'],
    ['deux chiffres voisins échangés', '732892320'],
    ['un chiffre de moins', '73282932'],
    ['un chiffre de plus', '7328293200'],
    ['une lettre', '73282932O'],
    ['des chiffres d’une autre écriture', '٧٣٢٨٢٩٣٢٠'],
    ['rien', ''],
    ['neuf zéros, qui ne désignent personne', '000000000'],
  ])('refuse %s', (_, text) => {
    expect(parseSiren(text)).toBeNull();
  });
});

describe('le numéro SIRET', () => {
  it('compte quatorze chiffres et suit Luhn en entier', () => {
    expect(parseSiret('732 829 320 00074')).toBe('73282932000074');
  });

  it('de La Poste suit Luhn, ou a une somme de chiffres multiple de cinq', () => {
    expect(parseSiret('35600000000048')).toBe('35600000000048');
    expect(parseSiret('35600000009075')).toBe('35600000009075');
    expect(parseSiret('35600000049837')).toBe('35600000049837');
    expect(parseSiret('35600000012345')).toBeNull();
  });

  it('d’une autre entreprise ne profite pas de la règle de La Poste', () => {
    // Somme des chiffres : 40.
    expect(parseSiret('73282932000004')).toBeNull();
  });

  it.each([
    ['un SIREN faux, même si l’ensemble suit Luhn', '73282932100072'],
    ['un établissement faux', '73282932000075'],
    ['un chiffre de moins', '7328293200007'],
    ['un SIREN seul', '732829320'],
  ])('refuse %s', (_, text) => {
    expect(parseSiret(text)).toBeNull();
  });
});

it('se lit par groupes de trois, le numéro d’établissement d’un trait', () => {
  expect(spaced('732829320')).toBe('732\u00a0829\u00a0320');
  expect(spaced('73282932000074')).toBe('732\u00a0829\u00a0320\u00a000074');
});
