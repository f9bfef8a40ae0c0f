import { describe, expect, it } from 'vitest';
import { criteria, longest, weaknesses } from './strength.ts';

const met = (password: string): string[] =>
  criteria(password)
    .filter((criterion) => criterion.met)
    .map(({ code }) => code);

describe('un mot de passe est assez long (CNIL, délibération 2022-100)', () => {
  it.each([
    ['à douze caractères de quatre sortes', 'Kz7!mPq2;Wxe', ['VARIED']],
    ['à quatorze avec majuscules, minuscules et chiffres', 'Kz7mPq2WxeT9bR', ['LONG']],
    ['en phrase de sept mots', 'le vieux chat dort sous la table verte', ['PHRASE']],
  ])('%s', (_, password, expected) => {
    expect(met(password)).toEqual(expected);
    expect(weaknesses(password)).toEqual([]);
  });

  it.each([
    ['onze caractères de quatre sortes', 'Kz7!mPq2;Wx'],
    ['treize sans signe', 'Kz7mPq2WxeT9b'],
    ['six mots', 'vieux chat dort sous table verte'],
    ['sept fois le même mot', 'chat chat chat chat chat chat chat'],
    ['rien', ''],
  ])('mais pas avec %s', (_, password) => {
    expect(weaknesses(password)).toContain('TOO_SHORT');
  });
});

describe('un mot de passe est refusé', () => {
  it.each([
    'Azerty123456!',
    'M0tdepasse2026!',
    'P@ssword1234',
    'Aa1!Aa1!Aa1!Aa1!',
    'Vigie-Travail-2026!',
  ])('quand il se devine : %s', (password) => {
    expect(weaknesses(password)).toContain('PREDICTABLE');
  });

  it('quand il contient un nom ou un numéro que d’autres connaissent', () => {
    const personal = ['0010001', 'Auneau', 'yse', 'fournil'];
    expect(weaknesses('Auneau!2k7pQxz', personal)).toEqual(['PERSONAL']);
    expect(weaknesses('Zr!0010001-pQx', personal)).toEqual(['PERSONAL']);
    // Trop court pour désigner quelqu’un.
    expect(weaknesses('Analyse!2k7pQx', personal)).toEqual([]);
  });

  it('quand il est plus long que ce qui sera lu', () => {
    expect(weaknesses(`Kz7!${'mPq2;Wxe'.repeat(16)}`)).toEqual(['TOO_LONG']);
    expect(longest).toBe(128);
  });
});
