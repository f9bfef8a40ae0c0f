import { afterAll, beforeAll, expect, it } from 'vitest';
import { openActionDesk } from '../../subgraphs/appointments/src/testing/action-desk.ts';
import { openRequestDesk } from '../../subgraphs/appointments/src/testing/request-desk.ts';
import { openAbsenceDesk } from '../../subgraphs/workforce/src/testing/absence.ts';
import { openHireDesk } from '../../subgraphs/workforce/src/testing/announcement.ts';
import { familyName, openDesk } from '../../subgraphs/workforce/src/testing/declaration.ts';
import {
  addClient,
  addEstablishment,
  addMember,
  giveRole,
  type TestMember,
  type TestUser,
} from '../tests/cast.ts';
import { openHouse, type House } from '../tests/house.ts';

let house: House;
let works: TestMember;
let shop: TestMember;

const everything = ['administrator', 'hr'];

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  works = await addMember(house, 'Atelier');
  shop = await addEstablishment(house, works, 'Boutique');
  const requests = openRequestDesk(house);
  const hires = openHireDesk(house);
  const announcer = await addClient(house, 'employees:write', 'employees:read', 'account:read');
  for (const [at, member] of [works, shop].entries()) {
    await requests.tell({ ...member, name: `Établissement ${at}` });
    const { token } = await member.userWith(...everything);
    const employee = await openDesk(house).hired(token, member.accountId, {
      ...{ lastName: familyName(at + 1), startDate: '2020-03-02', jobTitle: `Poste ${at}` },
    });
    await openAbsenceDesk(house).declared(token, {
      employeeId: employee.id,
      ...{ cause: 'SICKNESS', firstDay: '2026-11-09', expectedLastDay: '2026-12-06' },
    });
    await openActionDesk(house).asked(token, member.accountId);
    await requests.asked(token, member.accountId);
    await hires.announced(announcer, await hires.siretOf(member.accountId), {
      externalId: `dpae-${at}`,
    });
  }
});

afterAll(() => house.stop());

const lists = `visitRequests { edges { node { account { id } } } }
  workplaceActions { edges { node { account { id } } } }
  announcedHires { edges { node { account { id } } } }
  users { edges { node { account { id } } } }
  absences { edges { node { employee { account { id } } } } }
  jobPosts { account { id } }
  visitRequestCounts { open } absenceCounts { current } hiresToConfirm { count }`;

type Lists = Record<string, unknown>;

/** What somebody is shown of the works alone, and of the company as they see it. */
async function shownTo({ token }: Pick<TestUser, 'token'>) {
  const { data } = await house.ask<{ memberAccount: Lists & { company: Lists } }>(
    token,
    `query ($id: ID!) { memberAccount(id: $id) { ${lists} company { ${lists} } } }`,
    { id: works.accountId },
  );
  const { company, ...alone } = data!.memberAccount;
  return { alone, company };
}

/** The accounts that the rows of a list belong to, each once. */
const accountsIn = (list: unknown): string[] => [
  ...new Set(JSON.stringify(list).match(/(?<="account":\{"id":")[^"]+/g) ?? []),
];

const named = (lists: Lists, accounts: (list: unknown) => unknown) =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, accounts(list)]));

it('what a company of two accounts has is shown together to whoever holds the rights on both', async () => {
  const person = await works.userWith(...everything);
  for (const role of everything) await giveRole(house, person, role, shop);
  const { company } = await shownTo(person);
  const { visitRequestCounts, absenceCounts, hiresToConfirm, ...together } = company;
  const both = [works.accountId, shop.accountId].toSorted();
  expect(named(together, (list) => accountsIn(list).toSorted())).toEqual(
    named(together, () => both),
  );
  expect({ visitRequestCounts, absenceCounts, hiresToConfirm }).toEqual({
    visitRequestCounts: { open: 2 },
    absenceCounts: { current: 2 },
    hiresToConfirm: { count: 2 },
  });
});

it('and is what the one account has to whoever only holds them there', async () => {
  const person = await works.userWith(...everything);
  const { alone, company } = await shownTo(person);
  expect(company).toEqual(alone);
  expect(accountsIn(alone)).toEqual([works.accountId]);
});

it('and leaves out the account on which somebody lacks the right', async () => {
  const person = await works.userWith(...everything);
  await giveRole(house, person, 'billing', shop);
  const { alone, company } = await shownTo(person);
  const { workplaceActions, ...closed } = company;
  expect(accountsIn(workplaceActions)).toHaveLength(2);
  const { workplaceActions: _, ...own } = alone;
  expect(closed).toEqual(own);
});
