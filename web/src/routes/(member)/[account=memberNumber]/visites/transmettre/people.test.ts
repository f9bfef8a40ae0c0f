import { expect, it } from 'vitest';
import { chosenIn, isProposed, personOf } from './people';

const now = Date.parse('2027-01-04T11:00:00Z');

const visit = (change: object) => ({
  ...{ id: 'v', startsAt: '2026-12-02T08:00:00.000Z', summons: { id: 's', deliveries: [] } },
  employee: {
    id: 'e',
    lastName: 'Kerdu',
    firstName: 'Anne',
    usedName: null,
    email: 'anne@x.example',
  },
  ...change,
});
const proposed = (change: object) => isProposed(personOf(visit(change) as never, now));
const summonsThat = (state: string, audience = 'EMPLOYEE') => ({
  summons: { id: 's', deliveries: [{ audience, state }] },
});

it('proposes whoever has a summons and an address', () => {
  expect(personOf(visit({}) as never, now)).toMatchObject({
    name: 'Kerdu Anne',
    address: 'anne@x.example',
  });
  expect(proposed({})).toBe(true);
  expect(proposed({ summons: null })).toBe(false);
  expect(proposed({ employee: null })).toBe(false);
});

it('does not propose again what has left, unless it failed or was closed', () => {
  expect(proposed(summonsThat('SENT'))).toBe(false);
  expect(proposed(summonsThat('CONFIRMED'))).toBe(false);
  expect(proposed(summonsThat('REFUSED'))).toBe(true);
  expect(proposed(summonsThat('REVOKED'))).toBe(true);
  expect(proposed(summonsThat('SENT', 'EMPLOYER'))).toBe(true);
});

it('reads each summons once, with its own address', () => {
  const form = new FormData();
  for (const id of ['a', 'b', 'a']) form.append('qui', id);
  form.set('adresse-a', ' anne@x.example ');
  form.set('nom-a', 'Kerdu Anne');
  expect(chosenIn(form)).toEqual([
    { documentId: 'a', name: 'Kerdu Anne', address: 'anne@x.example' },
    { documentId: 'b', name: '', address: '' },
  ]);
});
