import { describe, expect, it } from 'vitest';
import { matching } from './found';

const places = ['Déclaration annuelle', 'Demander une visite', 'Changements de SIRET'].map(
  (label) => ({ label, href: '/' }),
);
const found = (typed: string) => matching(places, typed).map(({ label }) => label);

describe('un mot tapé mène à une page', () => {
  it('par le début de l’un de ses mots, sans accents ni majuscules', () => {
    expect(found('decl')).toEqual(['Déclaration annuelle']);
    expect(found('VISITE')).toEqual(['Demander une visite']);
    expect(found('de')).toEqual([
      'Déclaration annuelle',
      'Demander une visite',
      'Changements de SIRET',
    ]);
  });

  it('par chacun des mots tapés', () => {
    expect(found('siret chang')).toEqual(['Changements de SIRET']);
    expect(found('siret visite')).toEqual([]);
  });

  it('tous, tant que rien n’est tapé', () => {
    expect(found(' ')).toHaveLength(3);
  });
});
