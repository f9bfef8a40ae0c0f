import { expect, it } from 'vitest';
import { matters } from './matters';

it('rights stand together by matter, in their order', () => {
  const right = (scope: string, matter: string) => ({ scope, label: scope, matter });
  const [first, second, third] = [
    right('a', 'Visites'),
    right('b', 'Postes'),
    right('c', 'Visites'),
  ];
  expect(matters([first, second, third])).toEqual([
    { name: 'Visites', rights: [first, third] },
    { name: 'Postes', rights: [second] },
  ]);
});
