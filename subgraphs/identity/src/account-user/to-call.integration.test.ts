import { afterAll, beforeAll, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import {
  addMember,
  addStaff,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';

let house: House;
let member: TestMember;
let manager: TestUser;

beforeAll(async () => {
  house = await openHouse();
  member = await addMember(house, 'Fournil');
  manager = await member.userWith('hr');
  const biller = await member.userWith('billing');
  await withConnection(
    house.database.adminUrl,
    (admin) => admin`update identity.account_user set phone = '02 61 91 47 11'
      where person_id = any(${[manager.id, biller.id]})`,
  );
  // Manages visits too, but has given no telephone.
  await member.userWith('hr');
});

afterAll(() => house.stop());

async function toCall(token: string) {
  const { data } = await house.ask<{
    memberAccount: { usersToCall: { firstName: string; phone: string }[] | null } | null;
  }>(
    token,
    `query ($number: MemberNumber!) { memberAccount(memberNumber: $number) {
      usersToCall { firstName phone } } }`,
    { number: member.memberNumber },
  );
  return data?.memberAccount?.usersToCall ?? null;
}

it('whoever plans learns the telephones of those who manage the visits, and of nobody else', async () => {
  const planner = await addStaff(house, 'planning-appels', 'staff-planner');
  expect(await toCall(planner.token)).toEqual([
    { firstName: expect.any(String) as string, phone: '02 61 91 47 11' },
  ]);
});

it('nobody else learns them: neither the rest of the service nor the account', async () => {
  const biller = await addStaff(house, 'facturation-appels', 'staff-billing');
  expect(await toCall(biller.token)).toBeNull();
  expect(await toCall(manager.token)).toBeNull();
});

it('whose right has ended is called no more', async () => {
  const planner = await addStaff(house, 'planning-fin', 'staff-planner');
  await house.seed((tx) =>
    tx.execute(`delete from access.grants where subject_id = '${manager.id}'`),
  );
  expect(await toCall(planner.token)).toEqual([]);
});
