import { describe, expect, it } from 'vitest';
import { isCalledFor } from './title.ts';

describe('un intitulé de poste appelle une question', () => {
  it('quand tous les mots d’un mot-clé y sont, les mots vides mis à part', () => {
    expect(isCalledFor('ALONE', 'Agent de sécurité')).toBe(true);
    expect(isCalledFor('ALONE', 'Agent sécurité incendie')).toBe(true);
    expect(isCalledFor('ALONE', 'Agent de maîtrise')).toBe(false);
    expect(isCalledFor('ALONE', 'De la')).toBe(false);
  });

  it.each([
    ['Carreleur', 'Carreleuse', 'POSTURES'],
    ['Coiffeur', 'Coiffeuse', 'POSTURES'],
    ['Livreur', 'Livreuse', 'ROAD'],
    ['Aide-soignant', 'Aide-soignante', 'PEOPLE'],
    ['Infirmier', 'Infirmière', 'CANCER_DRUGS'],
    ['Électricien', 'Électricienne', 'ELECTRICITY'],
  ] as const)('pour %s comme pour %s', (man, woman, code) => {
    expect([isCalledFor(code, man), isCalledFor(code, woman)]).toEqual([true, true]);
  });

  it('jamais sur un mot plus court qui lui ressemble : un mineur n’est pas une mine', () => {
    expect(isCalledFor('RADON', 'Ouvrier de mine')).toBe(true);
    expect(isCalledFor('RADON', 'Mineur')).toBe(false);
  });

  it('jamais sans intitulé', () => {
    expect(isCalledFor('ALONE', '')).toBe(false);
  });
});
