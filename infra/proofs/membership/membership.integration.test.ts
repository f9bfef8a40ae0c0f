import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { grantRole } from '@vigie/identity/seed';
import { familyName, hire, openDesk, type Desk } from '@vigie/workforce/testing/declaration';
import { endMembership } from '@vigie/workforce/membership/jobs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sirenOf, siretOf } from '../../demo/numbers.ts';
import {
  addMember,
  addPerson,
  addService,
  type TestMember,
  type TestUser,
} from '../../tests/cast.ts';
import { openHouse, type House } from '../../tests/house.ts';
import { openUserDesk, secretIn } from '@vigie/identity/testing/user-desk';
import { endMemberships } from '@vigie/identity/membership/jobs';

interface Shown {
  id: string;
  version: number;
  memberNumber: string;
  membership: { state: string; suspensionReason: string | null; endsOn: string | null };
}

let house: House;
let supervisorId: string;
let supervisor: string;
let member: TestMember;
let owner: TestUser;
let workforce: Desk;
let identity: Database;
let counter = 0;

const fields = 'id version memberNumber membership { state suspensionReason endsOn }';

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  const { id } = await addPerson(house, 'registre', true);
  await house.seed((tx) => grantRole(tx, id, 'staff-supervisor', null));
  supervisorId = id;
  workforce = openDesk(house);
  const url = house.database.urls.identity;
  identity = openDatabase({ url, subgraph: 'identity', connections: 2 });
});

afterAll(async () => {
  await identity.close();
  await house.stop();
});

beforeEach(async () => {
  // Later than what the tests before wrote: a right begins when it is given.
  await house.setTime('2026-11-23T09:00:00Z');
  supervisor = await house.tokenFor(supervisorId, 'staff');
  member = await addMember(house, `Ardoise${++counter}`);
  owner = await member.userWith('administrator');
});

async function send(
  token: string,
  mutation: string,
  input: object,
): Promise<{ codes: string[]; account: Shown | null }> {
  const type = {
    ...{ createMember: 'CreateMemberInput', suspendMember: 'SuspendMemberInput' },
    endMembership: 'EndMembershipInput',
  }[mutation];
  const query = `mutation ($input: ${type ?? 'MembershipInput'}!) {
    done: ${mutation}(input: $input) { account { ${fields} } refusals { code } } }`;
  const { data, errors } = await house.ask<{
    done: { account: Shown | null; refusals: { code: string }[] } | null;
  }>(token, query, { input: { idempotencyKey: newId(), ...input } });
  return {
    codes: [
      ...(data?.done?.refusals ?? []).map(({ code }) => code),
      ...(errors ?? []).map(({ extensions }) => String(extensions['code'])),
    ],
    account: data?.done?.account ?? null,
  };
}

async function look(token: string): Promise<Shown> {
  const query = `{ memberAccount(memberNumber: "${member.memberNumber}") { ${fields} } }`;
  const { data, errors } = await house.ask<{ memberAccount: Shown }>(token, query);
  if (!data?.memberAccount) throw new Error(JSON.stringify(errors ?? 'No account'));
  return data.memberAccount;
}

const newMember = () => {
  const number = ++counter;
  return {
    ...{ siret: siretOf(sirenOf(`0008${String(number).padStart(4, '0')}`), '0001') },
    ...{ companyName: `Toitures ${number}`, name: `Toitures ${number}`, street: '1 quai du Port' },
    ...{ postCode: '49990', city: 'Saint-Aubance', activityCode: '43.91B' },
    joinedOn: '2026-12-01',
    administrator: {
      ...{ firstName: 'Maud', lastName: 'Sillery' },
      email: `maud-${number}@toitures.example`,
    },
  };
};

const somebody = () =>
  hire(member.accountId, { lastName: familyName(++counter), startDate: '2026-11-02' });

/** What speaks against a declaration by the owner. */
const declares = async (): Promise<string[]> => {
  const { refusals } = await workforce.create(owner.token, somebody());
  return refusals.map(({ code }) => code);
};

describe('a new member', () => {
  it('gets the next number, and its first administrator an invitation that makes them the owner', async () => {
    const said = await send(supervisor, 'createMember', newMember());
    expect(said.codes).toEqual([]);
    expect(said.account?.membership.state).toBe('ACTIVE');
    expect(Number(said.account?.memberNumber)).toBe(Number(member.memberNumber) + 1);
    const desk = openUserDesk(house);
    const [letter] = await desk.letters();
    expect(await desk.accept(secretIn(letter))).toEqual([]);
    const users = `{ memberAccount(memberNumber: "${said.account?.memberNumber}") {
      users { edges { node { owner roles { code } } } } } }`;
    const { data } = await house.ask<{ memberAccount: { users: { edges: unknown[] } } }>(
      supervisor,
      users,
    );
    expect(data?.memberAccount.users.edges).toEqual([
      { node: { owner: true, roles: [{ code: 'administrator' }] } },
    ]);
    await desk.close();
  });

  it('is registered once, also when two register it at the same instant', async () => {
    const input = newMember();
    const said = await Promise.all([
      send(supervisor, 'createMember', input),
      send(supervisor, 'createMember', input),
    ]);
    expect(said.flatMap(({ codes }) => codes)).toEqual(['SIRET_TAKEN']);
  });

  it('of a company that is known joins it', async () => {
    const siret = siretOf(member.siren, '0999');
    const said = await send(supervisor, 'createMember', { ...newMember(), siret });
    const query = `{ memberAccount(memberNumber: "${said.account?.memberNumber}") {
      company { id name accounts { memberNumber } } } }`;
    const { data } = await house.ask<{
      memberAccount: { company: { id: string; accounts: unknown[] } };
    }>(supervisor, query);
    expect(data?.memberAccount.company).toMatchObject({ id: member.companyId });
    expect(data?.memberAccount.company.accounts).toHaveLength(2);
  });

  it.each([
    [{ siret: '123' }, 'INVALID_SIRET'],
    [{ activityCode: 'toit' }, 'INVALID_ACTIVITY_CODE'],
    [{ joinedOn: '2028-01-01' }, 'INVALID_DATE'],
  ])('is refused for %o', async (change, code) => {
    const said = await send(supervisor, 'createMember', { ...newMember(), ...change });
    expect(said.codes).toEqual([code]);
  });

  it('is registered by the service alone', async () => {
    expect((await send(owner.token, 'createMember', newMember())).codes).toEqual(['FORBIDDEN']);
  });
});

describe('a suspended membership', () => {
  const suspend = async () => {
    const { id, version } = await look(supervisor);
    const reason = 'Cotisation 2026 impayée.';
    return send(supervisor, 'suspendMember', { id, version, reason });
  };

  it('leaves the account to be read, with the reason, and nothing to be changed', async () => {
    expect(await declares()).toEqual([]);
    const said = await suspend();
    expect(said.account?.membership.state).toBe('SUSPENDED');
    expect(await declares()).toEqual(['ACCOUNT_READ_ONLY']);
    expect((await look(owner.token)).membership.suspensionReason).toBe('Cotisation 2026 impayée.');
    const own = `{ viewer { access(memberNumber: "${member.memberNumber}") { scopes } } }`;
    const { data } = await house.ask<{ viewer: { access: { scopes: string[] } } }>(
      owner.token,
      own,
    );
    expect(data?.viewer.access.scopes).toContain('invoices:pay');
    expect(data?.viewer.access.scopes).not.toContain('employees:write');

    const { id, version } = await look(supervisor);
    expect((await send(supervisor, 'resumeMember', { id, version })).codes).toEqual([]);
    expect(await declares()).toEqual([]);
  });

  it('is suspended once, for a reason, and resumed once', async () => {
    const { id, version } = await look(supervisor);
    const empty = await send(supervisor, 'suspendMember', { id, version, reason: ' ' });
    expect(empty.codes).toEqual(['REQUIRED']);
    expect((await send(supervisor, 'resumeMember', { id, version })).codes).toEqual([
      'NOT_SUSPENDED',
    ]);
    await suspend();
    expect((await suspend()).codes).toEqual(['NOT_ACTIVE']);
  });

  it('is refused when somebody else changed the account meanwhile', async () => {
    const { id, version } = await look(supervisor);
    const stale = { id, version: version + 1, reason: 'Impayé.' };
    const said = await send(supervisor, 'suspendMember', stale);
    expect(said).toMatchObject({ codes: ['STALE_VERSION'], account: { version } });
  });
});

describe('a membership that ends', () => {
  const end = async (endsOn: string) => {
    const { id, version } = await look(supervisor);
    return send(supervisor, 'endMembership', { id, version, endsOn, reason: 'Cessation.' });
  };

  it('goes on until its last day, and may be kept until then', async () => {
    expect((await end('2026-11-24')).account?.membership.state).toBe('ENDING');
    await endMemberships({ database: identity });
    expect(await declares()).toEqual([]);
    const { id, version } = await look(supervisor);
    const kept = await send(supervisor, 'keepMembership', { id, version });
    expect(kept.account?.membership).toMatchObject({ state: 'ACTIVE', endsOn: null });
  });

  it('leaves the account to be read, and whoever is employed there leaves', async () => {
    const { employee } = await workforce.create(owner.token, somebody());
    await end('2026-11-24');
    await house.setTime('2026-11-25T08:00:00Z');
    owner = { ...owner, token: await house.tokenFor(owner.id) };
    supervisor = await house.tokenFor(supervisorId, 'staff');
    await endMemberships({ database: identity });
    const url = house.database.urls.workforce;
    const database = openDatabase({ url, subgraph: 'workforce', connections: 2 });
    const { accountId } = member;
    await endMembership({ database }, { accountId, lastDay: '2026-11-24' });
    await database.close();
    expect(await declares()).toEqual(['ACCOUNT_READ_ONLY']);
    expect(await workforce.read(owner.token, employee?.id ?? '')).toMatchObject({
      ...{ leftOn: '2026-11-24', status: 'CLOSED' },
    });
    const { id, version, membership } = await look(supervisor);
    expect(membership.state).toBe('ENDED');
    const kept = await send(supervisor, 'keepMembership', { id, version });
    expect(kept.codes).toEqual(['NOT_ENDING']);
  });

  it('is not said for a day that has passed', async () => {
    expect((await end('2026-11-22')).codes).toEqual(['INVALID_DATE']);
  });

  it.each(['ACTIVE', 'SUSPENDED', 'ENDING', 'ENDED'])(
    'is found among those that are %s, and the others are not',
    async (state) => {
      await end('2026-12-31');
      await house.setTime('2026-11-25T09:00:00Z');
      supervisor = await house.tokenFor(supervisorId, 'staff');
      const query = `{ memberAccounts(first: 200, membership: ${state}) {
        edges { node { membership { state } } } } }`;
      const { data } = await house.ask<{ memberAccounts: { edges: { node: Shown }[] } }>(
        supervisor,
        query,
      );
      const states = data?.memberAccounts.edges.map(({ node }) => node.membership.state);
      expect(new Set(states)).toEqual(new Set([state]));
    },
  );
});
