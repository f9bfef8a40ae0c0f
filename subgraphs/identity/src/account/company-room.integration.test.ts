import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import {
  addMember,
  addStaff,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openCompanyDesk, type ShownAccount } from '../testing/company-desk.ts';

let house: House;
let desk: ReturnType<typeof openCompanyDesk>;
let member: TestMember;
let owner: TestUser;
let account: ShownAccount;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  desk = openCompanyDesk(house);
});

afterAll(() => house.stop());

beforeEach(async () => {
  member = await addMember(house, 'Fournil');
  owner = await member.userWith('administrator');
  account = await desk.look(owner.token, member);
});

const update = (token: string, change: object) =>
  desk.send(token, 'updateAccount', { id: account.id, version: account.version, ...change });

/** The name by which workforce knows the account. */
const copiedName = () =>
  withConnection(house.database.adminUrl, async (sql) => {
    const [row] = await sql<{ name: string }[]>`
      select name from workforce.account where id = ${account.id}`;
    return row?.name;
  });

describe('what an account says of itself', () => {
  it('changes field by field; what is not said stays', async () => {
    const said = await update(owner.token, { name: ' Le  Fournil ', postCode: '49 000' });
    expect(said.codes).toEqual([]);
    expect(said.account).toMatchObject({
      ...{ name: 'Le Fournil', version: account.version + 1, activityCode: '1071C' },
      address: { ...account.address, postCode: '49000' },
    });
  });

  it('takes an optional text away when it is emptied', async () => {
    const { account: with_ } = await update(owner.token, {
      ...{ addressLine: 'Bâtiment B', collectiveAgreement: '843' },
    });
    expect(with_).toMatchObject({
      ...{ address: { line: 'Bâtiment B' }, collectiveAgreement: '0843' },
    });
    account = with_ ?? account;
    const { account: without } = await update(owner.token, {
      ...{ addressLine: '', collectiveAgreement: ' ' },
    });
    expect(without).toMatchObject({ address: { line: null }, collectiveAgreement: null });
  });

  it('is found by its new name', async () => {
    await update(owner.token, { name: 'Pâtisserie des Trois Ponts' });
    const query =
      'query ($search: String) { memberAccounts(search: $search) { edges { node { name } } } }';
    const found = async (search: string) => {
      const { data } = await house.ask<{ memberAccounts: { edges: unknown[] } }>(
        ...([owner.token, query, { search }] as const),
      );
      return data?.memberAccounts.edges.length;
    };
    expect(await found('trois ponts')).toBe(1);
    expect(await found('Ponts pâtisserie')).toBe(1);
    expect(await found('pâtisserie gués')).toBe(0);
  });

  it('stands in a list by member number or by city, page by page', async () => {
    const staff = await addStaff(house, 'registre', 'staff-supervisor');
    await update(owner.token, { city: 'Aast' });
    const query = `query ($orderBy: MemberAccountOrder, $after: String) {
      memberAccounts(first: 2, after: $after, orderBy: $orderBy) {
        pageInfo { hasNextPage endCursor } edges { node { memberNumber name address { city } } } } }`;
    interface Listed {
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: { node: { memberNumber: string; name: string; address: { city: string } } }[];
    }
    const read = async (orderBy: string, after: string | null) => {
      const variables = { orderBy, after };
      const { data } = await house.ask<{ memberAccounts: Listed }>(staff.token, query, variables);
      return data!.memberAccounts;
    };
    const listed = async (orderBy: string) => {
      const seen: Listed['edges'][number]['node'][] = [];
      let after: string | null = null;
      do {
        const page: Listed = await read(orderBy, after);
        const { edges, pageInfo } = page;
        seen.push(...edges.map(({ node }) => node));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after);
      return seen;
    };
    const byNumber = (await listed('MEMBER_NUMBER')).map(({ memberNumber }) => memberNumber);
    expect(byNumber).toEqual(byNumber.toSorted());
    expect(new Set(byNumber)).toContain(member.memberNumber);
    const byCity = await listed('CITY');
    expect(byCity[0]).toMatchObject({ memberNumber: member.memberNumber });
    expect(byCity).toHaveLength(byNumber.length);
  });

  it('is found by the line of a contact, however it is written, and by numbers typed in groups', async () => {
    const line = '02 61 91 44 07';
    const contact = {
      firstName: 'Maud',
      lastName: 'Sillery',
      phone: line,
      purposes: ['FOLLOW_UP'],
    };
    const added = await desk.send(owner.token, 'addContact', { accountId: account.id, contact });
    expect(added.codes).toEqual([]);
    const found = async (search: string, token = owner.token) => {
      const query = `query ($search: String) { memberAccounts(search: $search) { edges { node { id } } } }`;
      const { data } = await house.ask<{
        memberAccounts: { edges: { node: { id: string } }[] };
      }>(token, query, { search });
      return data?.memberAccounts.edges.map(({ node }) => node.id);
    };
    const grouped = member.memberNumber.replace(/^(...)/, '$1 ');
    for (const search of [line, `+33${line.replace(/\s/g, '').slice(1)}`, grouped]) {
      expect(await found(search)).toEqual([account.id]);
    }
    const stranger = await (await addMember(house, 'Ailleurs')).userWith('administrator');
    expect(await found(line, stranger.token)).toEqual([]);
  });

  it.each([
    [{ name: '' }, 'REQUIRED'],
    [{ name: 'x'.repeat(121) }, 'TOO_LONG'],
    [{ street: '  ' }, 'REQUIRED'],
    [{ city: '' }, 'REQUIRED'],
    [{ addressLine: 'x'.repeat(101) }, 'TOO_LONG'],
    [{ postCode: '4999' }, 'INVALID_POST_CODE'],
    [{ activityCode: 'boulangerie' }, 'INVALID_ACTIVITY_CODE'],
    [{ activityCode: '4520A', activityNomenclature: 'NAF_2025' }, 'INVALID_ACTIVITY_CODE'],
    [{ collectiveAgreement: '12345' }, 'INVALID_COLLECTIVE_AGREEMENT'],
  ])('is refused for %o', async (change, code) => {
    expect((await update(owner.token, change)).codes).toEqual([code]);
    expect(await desk.look(owner.token, member)).toEqual(account);
  });

  it('keeps an activity under its list, and moves to the other one by being said anew', async () => {
    const said = await update(owner.token, {
      ...{ activityCode: '10.71y', activityNomenclature: 'NAF_2025' },
    });
    expect(said.account).toMatchObject({
      ...{ activityCode: '1071Y', activityNomenclature: 'NAF_2025' },
    });
  });

  it('is refused when somebody else changed it meanwhile, and shown as it stands', async () => {
    await update(owner.token, { name: 'Le Fournil' });
    const said = await update(owner.token, { name: 'La Boulange' });
    expect(said.codes).toEqual(['STALE_VERSION']);
    expect(said.account?.name).toBe('Le Fournil');
  });

  it('is told to the other subgraphs', async () => {
    await house.startWork();
    await update(owner.token, { name: 'Le Fournil raconté' });
    await expect.poll(copiedName, { timeout: 20_000 }).toBe('Le Fournil raconté');
  });

  it.each([
    ['declaration', []],
    ['hr', ['FORBIDDEN']],
    ['reader', ['FORBIDDEN']],
  ])('is changed by the role %s: %j', async (role, codes) => {
    const user = await member.userWith(role);
    expect((await update(user.token, { name: 'Le Fournil' })).codes).toEqual(codes);
  });

  it('is not there for another company, whatever it may do at home', async () => {
    const stranger = await (await addMember(house, 'Voisin')).userWith('administrator');
    expect((await update(stranger.token, { name: 'À nous' })).codes).toEqual(['NOT_FOUND']);
  });
});

describe('whom to reach', () => {
  const somebody = {
    ...{ purposes: ['BILLING'], firstName: 'Maud', lastName: 'Sillery' },
    ...{ email: ' Compta@Fournil.example ', phone: '' },
  };
  const add = (token: string, contact: object) =>
    desk.send(token, 'addContact', { accountId: member.accountId, contact });

  it('is added, changed and taken off', async () => {
    const added = await add(owner.token, somebody);
    expect(added.codes).toEqual([]);
    const [contact] = added.account?.contacts ?? [];
    expect(contact).toMatchObject({ purposes: ['BILLING'], lastName: 'Sillery', version: 1 });
    const { id, version } = contact ?? { id: '', version: 0 };
    const purposes = ['BILLING', 'DECLARATION'];
    const changed = await desk.send(owner.token, 'updateContact', {
      ...{ id, version, contact: { ...somebody, purposes } },
    });
    expect(changed.account?.contacts).toMatchObject([{ purposes, version: 2 }]);
    const stale = await desk.send(owner.token, 'updateContact', { id, version, contact: somebody });
    expect(stale.codes).toEqual(['STALE_VERSION']);
    const gone = await desk.send(owner.token, 'removeContact', { id });
    expect(gone.account?.contacts).toEqual([]);
    expect((await desk.send(owner.token, 'removeContact', { id })).codes).toEqual(['NOT_FOUND']);
  });

  it.each([
    [{ purposes: [] }, 'REQUIRED'],
    [{ lastName: '' }, 'REQUIRED'],
    [{ firstName: 'www.exemple.fr' }, 'INVALID_NAME'],
    [{ position: 'x'.repeat(101) }, 'TOO_LONG'],
    [{ email: '' }, 'UNREACHABLE'],
    [{ email: 'compta' }, 'INVALID_EMAIL'],
    [{ phone: 'poste 12' }, 'INVALID_PHONE'],
  ])('is refused for %o', async (change, code) => {
    expect((await add(owner.token, { ...somebody, ...change })).codes).toEqual([code]);
  });

  it('is twenty people at most, also when two are added at once', async () => {
    for (let made = 0; made < 19; made++) await add(owner.token, somebody);
    const said = await Promise.all([add(owner.token, somebody), add(owner.token, somebody)]);
    expect(said.flatMap(({ codes }) => codes)).toEqual(['TOO_MANY']);
  });
});

describe('where to write', () => {
  const address = {
    ...{ purpose: 'BILLING', addressee: 'Service comptable', street: '2 quai du Port' },
    ...{ postCode: '49990', city: 'Saint-Aubance' },
  };
  const set = (change: object) =>
    desk.send(owner.token, 'setMailAddress', {
      ...{ accountId: member.accountId, version: 0, ...address, ...change },
    });

  it('is set once for each purpose, replaced, and taken away', async () => {
    await set({});
    await set({ purpose: 'MAIL', addressee: '' });
    expect((await set({ city: 'Angers' })).codes).toEqual(['STALE_VERSION']);
    const said = await set({ version: 1, city: 'Trélazé-les-Bains' });
    expect(said.account?.mailAddresses).toEqual([
      { purpose: 'MAIL', addressee: null, address: { city: 'Saint-Aubance' } },
      ...[{ purpose: 'BILLING', addressee: 'Service comptable' }].map((each) => ({
        ...each,
        address: { city: 'Trélazé-les-Bains' },
      })),
    ]);
    const gone = await desk.send(owner.token, 'removeMailAddress', {
      ...{ accountId: member.accountId, purpose: 'BILLING' },
    });
    expect(gone.account?.mailAddresses.map(({ purpose }) => purpose)).toEqual(['MAIL']);
  });

  it.each([
    [{ street: '' }, 'REQUIRED'],
    [{ city: '' }, 'REQUIRED'],
    [{ postCode: 'ABCDE' }, 'INVALID_POST_CODE'],
    [{ addressee: 'x'.repeat(101) }, 'TOO_LONG'],
  ])('is refused for %o', async (change, code) => {
    expect((await set(change)).codes).toEqual([code]);
  });
});
