import { expect, it } from 'vitest';
import { billingRooms } from './rooms';

it('une rubrique où rien n’attend n’a pas de chiffre', () => {
  const rooms = billingRooms('/service/facturation/rejets', { rejected: 2, disputes: 0 });
  expect(
    rooms.flatMap(({ label, count }) => (count === undefined ? [] : [[label, count]])),
  ).toEqual([['Factures rejetées', 2]]);
  expect(rooms.filter(({ current }) => current).map(({ label }) => label)).toEqual([
    'Factures rejetées',
  ]);
});
