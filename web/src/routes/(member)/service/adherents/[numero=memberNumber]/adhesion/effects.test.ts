import { expect, it } from 'vitest';
import { effectsOfEnd } from './effects';

const none = { employees: 0, appointments: 0, users: 0, invitations: 0 };
const plain = (counts: Parameters<typeof effectsOfEnd>[0]) =>
  effectsOfEnd(counts).map((effect) => effect.replace(/\u00a0|\u202f/g, ' '));

it('la fin d’une adhésion ne dit rien de ce dont il n’y a pas', () => {
  expect(plain({ ...none, employees: 1, users: 2 })).toEqual([
    '1 salarié : sortie de l’effectif suivi',
    '2 utilisateurs : consultation seulement',
  ]);
  expect(plain(none)).toEqual([]);
});

it('un nombre qui ne se voit pas se dit sans chiffre', () => {
  expect(plain({ ...none, appointments: undefined })).toEqual([
    'Les rendez-vous à venir : annulation',
  ]);
});
