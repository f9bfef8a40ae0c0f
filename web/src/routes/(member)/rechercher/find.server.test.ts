import { expect, it } from 'vitest';
import { find } from './find.server';

it('two people of one name and one telephone are told apart by what they are', async () => {
  const account = { id: 'a1', name: 'Le Fournil', memberNumber: '0010001' };
  const named = { firstName: 'Ysé', lastName: 'Kermadec', hasLine: true, account };
  const peopleNamed = [
    { ...named, id: 'u1', kind: 'USER' },
    { ...named, id: 'c1', kind: 'CONTACT' },
  ];
  const api = { query: async () => ({ data: { peopleNamed } }) };
  const { people } = await find(api as never, '02 61 91 52 10');
  expect(people.map(({ detail }) => detail)).toEqual([
    'Le Fournil\u00a0· utilisateur\u00a0· son téléphone',
    'Le Fournil\u00a0· contact\u00a0· son téléphone',
  ]);
});
