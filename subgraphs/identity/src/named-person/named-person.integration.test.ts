import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addMember,
  addService,
  addStaff,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openCompanyDesk } from '../testing/company-desk.ts';

let house: House;
let member: TestMember;
let other: TestMember;
let administrator: TestUser;
let assistant: TestUser;

beforeAll(async () => {
  house = await openHouse();
  await addService(house);
  [member, other] = [await addMember(house, 'Fournil'), await addMember(house, 'Garage')];
  administrator = await member.userWith('administrator');
  assistant = await addStaff(house, 'accueil-des-noms', 'staff-assistant');
  const desk = openCompanyDesk(house);
  for (const [at, firstName] of [
    [member, 'Zoé-Lou'],
    [other, 'Zoé'],
  ] as const) {
    const { token } = await at.userWith('administrator');
    await desk.send(token, 'addContact', {
      accountId: at.accountId,
      contact: {
        ...{ purposes: ['BILLING'], firstName, lastName: 'Œuvrard', position: '' },
        ...{ email: `zoe${firstName.length}@oeuvre.example`, phone: '02 61 91 47 11' },
      },
    });
  }
});

afterAll(() => house.stop());

interface Named {
  kind: string;
  firstName: string;
  hasLine: boolean;
  account: { memberNumber: string };
}

async function named(token: string, search: string): Promise<Named[] | null> {
  const { data } = await house.ask<{ peopleNamed: Named[] | null }>(
    token,
    `query ($search: String!) { peopleNamed(search: $search) {
      kind firstName hasLine account { memberNumber } } }`,
    { search },
  );
  return data?.peopleNamed ?? null;
}

it('names users by their address and contacts by their name, in whatever order, accents or not', async () => {
  expect(await named(assistant.token, administrator.email)).toMatchObject([
    { kind: 'USER', hasLine: false, account: { memberNumber: member.memberNumber } },
  ]);
  expect(await named(assistant.token, 'oeuvrard zoe lou')).toMatchObject([
    { kind: 'CONTACT', firstName: 'Zoé-Lou', account: { memberNumber: member.memberNumber } },
  ]);
  expect(await named(assistant.token, 'œu')).toEqual(await named(assistant.token, 'oeu'));
});

it('says whose a telephone number is', async () => {
  const found = await named(assistant.token, '+33 2 61 91 47 11');
  expect(found?.map(({ firstName, hasLine }) => [firstName, hasLine])).toEqual([
    ['Zoé', true],
    ['Zoé-Lou', true],
  ]);
});

it('names somebody once who uses the portal and is a contact of the same account', async () => {
  const both = await member.userWith('administrator');
  await openCompanyDesk(house).send(both.token, 'addContact', {
    accountId: member.accountId,
    contact: {
      ...{ purposes: ['BILLING'], firstName: 'Ève', lastName: 'Roux', position: '', phone: '' },
      email: both.email.toUpperCase(),
    },
  });
  expect(await named(assistant.token, both.email)).toMatchObject([{ kind: 'USER' }]);
});

it('names nobody to too few letters, nobody of others to an administrator, and closes to who manages no users', async () => {
  expect(await named(assistant.token, 'zo')).toEqual([]);
  expect(await named(administrator.token, 'œuvrard')).toMatchObject([{ firstName: 'Zoé-Lou' }]);
  const hr = await member.userWith('hr');
  expect(await named(hr.token, 'œuvrard')).toBeNull();
});
