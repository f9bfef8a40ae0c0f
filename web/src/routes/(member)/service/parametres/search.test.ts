import { expect, it } from 'vitest';
import { found } from './search';

const setting = (label: string, more: object = {}) => ({
  ...{ theme: 'Connexion et sécurité', label, explanation: 'Ce que cela change.' },
  ...{ kind: 'NUMBER' as const, unit: 'jours', choices: [], value: '30' },
  ...more,
});
const settings = [
  setting('Appareil de confiance'),
  setting('Couleur du portail', {
    ...{ theme: 'Identité visuelle', kind: 'CHOICE', value: 'PLUM' },
    choices: [{ value: 'PLUM', label: 'Prune' }],
  }),
  setting('Délai de paiement', { theme: 'Factures', explanation: 'Entre émission et échéance.' }),
];
const labels = (typed: string) => found(settings, typed).map(({ label }) => label);

it('un réglage se trouve par son nom, son thème, ce qu’il change ou sa valeur, sans accents', () => {
  expect(labels('appareil')).toEqual(['Appareil de confiance']);
  expect(labels('IDENTITE')).toEqual(['Couleur du portail']);
  expect(labels('prune')).toEqual(['Couleur du portail']);
  expect(labels('echeance')).toEqual(['Délai de paiement']);
});

it('chaque mot tapé compte, dans n’importe quel ordre', () => {
  expect(labels('jours delai')).toEqual(['Délai de paiement']);
  expect(labels('delai prune')).toEqual([]);
  expect(labels('  ')).toHaveLength(3);
});
