import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addClient, addMember, addStaff, type TestMember } from '../../../../infra/tests/cast.ts';
import { addFirm } from '../../../../infra/tests/firm-cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openDesk } from '../testing/declaration.ts';
import { addMany } from '../testing/many.ts';

const [passed, near] = ['2026-10-01', '2026-12-10'];

let house: House;
let planner: string;
const members: Record<string, TestMember> = {};

/** A visit of somebody of a member; the others of `addMany` owe nothing. */
interface Owed {
  who: number;
  latest: string;
  status?: string;
  day?: string;
  promised?: boolean;
}

async function addOwing(name: string, people: number, owed: readonly Owed[]): Promise<void> {
  const member = await addMember(house, name);
  members[name] = member;
  await addMany(house, member.accountId, people);
  const found = await openDesk(house).rows(
    'workforce.employee',
    `account_id = '${member.accountId}'`,
  );
  const visits = owed.map(({ who, latest, status = 'TO_PLAN', day = null, promised = false }) => ({
    ...{ id: newId(), account_id: member.accountId, employee_id: found[who]!['id'] as string },
    ...{ kind: 'VIP_PERIO', status, latest_date: latest, day, promised, version: 1 },
  }));
  await withConnection(house.database.adminUrl, async (admin) => {
    if (visits.length > 0) await admin`insert into workforce.visit ${admin(visits)}`;
    // The last of each left long ago; what was due then is no longer.
    await admin`update workforce.employee set left_on = '2026-01-31' where id = ${found.at(-1)!['id'] as string}`;
  });
}

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-26T08:00:00Z');
  planner = (await addStaff(house, 'planning', 'staff-planner')).token;
  const late = (...people: number[]) => people.map((who) => ({ who, latest: passed }));
  await addOwing('Scierie', 5, [...late(0, 1), { who: 2, latest: near }]);
  await addOwing('Aciérie', 4, late(0, 1));
  // Somebody late twice is one person, and whoever left is none.
  await addOwing('Minoterie', 6, [...late(0, 0, 1, 2, 5), { who: 1, latest: near }]);
  await addOwing('Tannerie', 3, [
    { who: 0, latest: passed, status: 'SUMMONED', day: near },
    { who: 1, latest: near },
  ]);
  // Seen, nobody has said so yet; promised, the law names no day; not late before tomorrow.
  await addOwing('Verrerie', 4, [
    { who: 0, latest: passed, status: 'CONFIRMED', day: '2026-11-20' },
    { who: 1, latest: passed, promised: true },
    { who: 2, latest: '2026-11-26' },
  ]);
});

afterAll(() => house.stop());

interface Listed {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: { id: string; name: string; headcount: Record<string, number> } }[];
}

async function listed(token: string, asked: object = {}): Promise<Listed | null> {
  const { data } = await house.ask<{ lateAccounts: Listed | null }>(
    token,
    `query ($first: Int, $after: String, $search: String) {
      lateAccounts(first: $first, after: $after, search: $search) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { node { id name headcount { active overdue dueSoon } } } } }`,
    asked,
  );
  return data!.lateAccounts;
}

const names = (list: Listed | null) => list?.edges.map(({ node }) => node.name);

it('begins with the accounts that have the most people late, those with as many by name', async () => {
  const list = await listed(planner);
  expect(list?.edges.map(({ node: { name, headcount } }) => [name, headcount])).toEqual([
    ['Minoterie', { active: 5, overdue: 3, dueSoon: 0 }],
    ['Aciérie', { active: 3, overdue: 2, dueSoon: 0 }],
    ['Scierie', { active: 4, overdue: 2, dueSoon: 1 }],
    ['Tannerie', { active: 2, overdue: 1, dueSoon: 1 }],
  ]);
  expect(list?.totalCount).toBe(4);
});

it('is read page by page without a gap, and searched as people write', async () => {
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Listed | null = await listed(planner, { first: 1, after });
    seen.push(...names(page)!);
    [more, after] = [page!.pageInfo.hasNextPage, page!.pageInfo.endCursor];
  }
  expect(seen).toEqual(['Minoterie', 'Aciérie', 'Scierie', 'Tannerie']);
  const { memberNumber } = members['Scierie']!;
  for (const search of ['ACIERIE', 'ville-acierie']) {
    expect(names(await listed(planner, { search }))).toEqual(['Aciérie']);
  }
  const found = await listed(planner, { search: memberNumber.replace(/^(...)/, '$1 ') });
  expect(names(found)).toContain('Scierie');
  expect(await listed(planner, { search: 'Verrerie' })).toMatchObject({ totalCount: 0, edges: [] });
});

it('is of the service alone, and there of whoever reads employees and visits', async () => {
  const employer = await members['Minoterie']!.userWith('administrator');
  const firm = await addFirm(house, 'Registre');
  await firm.client(members['Minoterie']!);
  const accountant = await firm.colleague('MANAGER');
  const biller = await addStaff(house, 'facturation', 'staff-billing');
  const narrow = await addClient(house, 'account:read', 'employees:read');
  for (const token of [employer.token, accountant.token, biller.token, narrow]) {
    expect(await listed(token)).toBeNull();
  }
  const program = await addClient(house, 'account:read', 'employees:read', 'visits:read');
  expect(names(await listed(program))).toEqual(names(await listed(planner)));
});

it('counts whoever is late for a return visit that nobody has asked for, once', async () => {
  const { accountId } = members['Tannerie']!;
  const people = await openDesk(house).rows('workforce.employee', `account_id = '${accountId}'`);
  // Also of the one who has a late visit already; the last of them left.
  const absences = people.map((person) => ({
    ...{ id: newId(), account_id: accountId, employee_id: person['id'] as string },
    ...{ first_day: '2026-03-02', expected_last_day: '2026-09-18', return_visit_by: '2026-09-26' },
  }));
  await withConnection(
    house.database.adminUrl,
    (admin) => admin`insert into workforce.absence ${admin(absences)}`,
  );
  const reader = (await addStaff(house, 'lecture', 'staff-assistant')).token;
  const list = await listed(reader, { search: 'Tannerie' });
  expect(list?.edges.map(({ node }) => node.headcount['overdue'])).toEqual([2]);
});
