import { expect, it } from 'vitest';
import { french } from '$lib/format/french';
import { meantProblem } from './problem';

const members = [
  { name: 'Boulangerie Faure', memberNumber: '0010001' },
  { name: 'Boulangerie Roy', memberNumber: '0010002' },
];

it('names those who may be meant, and counts the others', () => {
  expect(meantProblem({ members, total: 9 })).toBe(
    french(
      'Plusieurs adhérents y répondent : Boulangerie Faure (001\u00a00001), Boulangerie Roy (001\u00a00002), et 7 autres. Donnez le numéro de l’un d’eux.',
    ),
  );
});

it('says where to look when nobody is', () => {
  expect(meantProblem({ members: [], total: 0 })).toBe(
    french('Aucun adhérent ne porte ce nom ni ce numéro. Vérifiez-le dans « Adhérents ».'),
  );
});
