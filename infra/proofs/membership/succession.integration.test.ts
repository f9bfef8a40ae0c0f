import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { endMemberships } from '@vigie/identity/membership/jobs';
import { grantRole } from '@vigie/identity/seed';
import { familyName, openDesk, type Desk } from '@vigie/workforce/testing/declaration';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sirenOf, siretOf } from '../../demo/numbers.ts';
import {
  addEstablishment,
  addMember,
  addPerson,
  addService,
  type TestMember,
  type TestUser,
} from '../../tests/cast.ts';
import { openHouse, type House } from '../../tests/house.ts';

interface Succession {
  kind: string;
  done: boolean;
  firstDay: string;
  account: { memberNumber: string } | null;
  successor: { memberNumber: string } | null;
}

interface Shown {
  id: string;
  version: number;
  memberNumber: string;
  membership: { state: string; endsOn: string | null; endReason: string | null };
  successions: Succession[];
}

let house: House;
let identity: Database;
let desk: Desk;
let supervisorId: string;
let supervisor: string;
let quay: TestMember;
let mill: TestMember;
let owner: TestUser;
let counter = 0;

const fields = `id version memberNumber membership { state endsOn endReason }
  successions { kind done firstDay account { memberNumber } successor { memberNumber } }`;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  await house.startWork();
  desk = openDesk(house);
  supervisorId = (await addPerson(house, 'registre', true)).id;
  await house.seed((tx) => grantRole(tx, supervisorId, 'staff-supervisor', null));
  const url = house.database.urls.identity;
  identity = openDatabase({ url, subgraph: 'identity', connections: 2 });
});

afterAll(async () => {
  await identity.close();
  await house.stop();
});

beforeEach(async () => {
  await at('2026-11-23T09:00:00Z');
  quay = await addMember(house, `Quai${++counter}`);
  mill = await addEstablishment(house, quay, `Moulin${counter}`);
  owner = await quay.userWith('administrator');
});

async function at(instant: string): Promise<void> {
  await house.setTime(instant);
  supervisor = await house.tokenFor(supervisorId, 'staff');
}

async function look(token: string, { memberNumber }: { memberNumber: string }): Promise<Shown> {
  const query = `{ memberAccount(memberNumber: "${memberNumber}") { ${fields} } }`;
  const { data, errors } = await house.ask<{ memberAccount: Shown }>(token, query);
  if (!data?.memberAccount) throw new Error(JSON.stringify(errors ?? 'No account'));
  return data.memberAccount;
}

async function send(
  mutation: 'joinAccounts' | 'splitAccount' | 'keepMembership' | 'endMembership',
  member: TestMember,
  input: object,
  token = supervisor,
): Promise<{ codes: string[]; account: Shown | null }> {
  const { id, version } = await look(supervisor, member);
  const type = {
    ...{ joinAccounts: 'JoinAccountsInput', splitAccount: 'SplitAccountInput' },
    ...{ keepMembership: 'MembershipInput', endMembership: 'EndMembershipInput' },
  }[mutation];
  const { data, errors } = await house.ask<{
    done: { account: Shown | null; refusals: { code: string }[] } | null;
  }>(
    token,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
      account { ${fields} } refusals { code } } }`,
    { input: { idempotencyKey: newId(), id, version, ...input } },
  );
  return {
    codes: [
      ...(data?.done?.refusals ?? []).map(({ code }) => code),
      ...(errors ?? []).map(({ extensions }) => String(extensions['code'])),
    ],
    account: data?.done?.account ?? null,
  };
}

const join = (change: object = {}, member = quay, token = supervisor) =>
  send(
    'joinAccounts',
    member,
    {
      ...{ successorNumber: mill.memberNumber, firstDay: '2026-11-25', withUsers: true },
      ...change,
    },
    token,
  );

const accountOf = async (token: string, id: string): Promise<string | undefined> => {
  const query = `{ employee(id: "${id}") { status account { memberNumber } } }`;
  const { data } = await house.ask<{
    employee: { status: string; account: { memberNumber: string } } | null;
  }>(token, query);
  return data?.employee
    ? `${data.employee.status} ${data.employee.account.memberNumber}`
    : undefined;
};

describe('an account that is joined to another', () => {
  it('ends the day before, says why on both, and may be kept until then', async () => {
    const { codes, account } = await join();
    expect(codes).toEqual([]);
    expect(account?.membership).toMatchObject({ state: 'ENDING', endsOn: '2026-11-24' });
    expect(account?.membership.endReason).toContain(mill.memberNumber);
    const told = {
      ...{ kind: 'JOIN', done: false, firstDay: '2026-11-25' },
      account: { memberNumber: quay.memberNumber },
      successor: { memberNumber: mill.memberNumber },
    };
    expect(account?.successions).toEqual([told]);
    expect((await look(supervisor, mill)).successions).toEqual([told]);
    const kept = await send('keepMembership', quay, {});
    expect(kept.account).toMatchObject({ membership: { state: 'ACTIVE' }, successions: [] });
    expect((await join()).codes).toEqual([]);
  });

  it('takes employees and users along on its day, and may only be read from then on', async () => {
    const [here, later] = await Promise.all(
      ['2026-01-05', '2027-01-04'].map((startDate) =>
        desk.hired(owner.token, quay.accountId, {
          ...{ lastName: familyName(++counter * 7), startDate, jobTitle: 'Meunier' },
          situations: ['WS_NIGHT'],
        }),
      ),
    );
    const reader = await quay.userWith('reader');
    await join();
    await at('2026-11-25T08:00:00Z');
    await endMemberships({ database: identity });
    const token = await house.tokenFor(owner.id);
    for (const { id } of [here!, later!]) {
      await vi.waitUntil(
        async () => (await accountOf(token, id))?.endsWith(mill.memberNumber) ?? false,
        { timeout: 20_000 },
      );
    }
    expect(await accountOf(token, here!.id)).toBe(`ACTIVE ${mill.memberNumber}`);
    expect(await desk.read(token, here!.id)).toMatchObject({ leftOn: null });
    const { membership, successions } = await look(token, quay);
    expect([membership.state, successions[0]?.done]).toEqual(['ENDED', true]);
    // The reader reads there too, and no more than that.
    const reading = await house.tokenFor(reader.id);
    expect((await look(reading, mill)).memberNumber).toBe(mill.memberNumber);
    const hire = { ...hireAt(mill), lastName: familyName(counter) };
    await expect(desk.create(reading, hire)).rejects.toThrow('FORBIDDEN');
  });

  it('leaves its users where they are when the service says so', async () => {
    await join({ withUsers: false });
    await at('2026-11-25T08:00:00Z');
    await endMemberships({ database: identity });
    const token = await house.tokenFor(owner.id);
    await expect(look(token, mill)).rejects.toThrow();
    expect((await look(token, quay)).successions).toMatchObject([{ done: true, successor: null }]);
  });

  it('is of the same company, another one that goes on, and ends for one reason', async () => {
    const foreign = await addMember(house, 'Voisin');
    const number = foreign.memberNumber;
    expect((await join({ successorNumber: number })).codes).toEqual(['OTHER_COMPANY']);
    expect((await join({ successorNumber: '9999999' })).codes).toEqual(['NOT_FOUND']);
    expect((await join({ firstDay: '2026-11-23' })).codes).toEqual(['INVALID_DATE']);
    expect((await join({}, mill)).codes).toEqual(['SAME_ACCOUNT']);
    await join();
    const ended = { endsOn: '2026-12-31', reason: 'Cessation.' };
    expect((await send('endMembership', quay, ended)).codes).toEqual(['ALREADY_ENDING']);
    expect((await send('endMembership', mill, ended)).codes).toEqual(['AWAITED']);
    const onwards = { successorNumber: quay.memberNumber };
    expect((await join(onwards, mill)).codes).toEqual(['SUCCESSOR_NOT_ACTIVE']);
  });

  it('is the business of the service', async () => {
    expect((await join({}, quay, owner.token)).codes).toEqual(['FORBIDDEN']);
  });
});

const hireAt = ({ accountId }: TestMember) => ({
  ...{ idempotencyKey: newId(), accountId, firstName: 'Ysé', birthDate: '1990-04-02' },
  ...{ sex: 'FEMALE', contract: 'CDI', startDate: '2026-11-25', situations: [] },
});

describe('an account that is split', () => {
  const split = (change: object = {}) =>
    send('splitAccount', quay, {
      ...{ siret: siretOf(sirenOf(`0009${String(++counter).padStart(4, '0')}`), '0001') },
      ...{ companyName: `Écluse ${counter}`, name: `Écluse ${counter}`, street: '1 quai du Port' },
      ...{ postCode: '49990', city: 'Saint-Aubance', activityCode: '4391B' },
      ...{ joinedOn: '2026-11-23', withUsers: true },
      ...change,
    });

  it('opens one of another company, with the same users, to which employees may move', async () => {
    const employee = await desk.hired(owner.token, quay.accountId, {
      ...{ lastName: familyName(++counter * 7), startDate: '2026-01-05' },
    });
    const { codes, account } = await split();
    expect(codes).toEqual([]);
    expect(account?.successions).toMatchObject([
      { kind: 'SPLIT', done: true, account: { memberNumber: quay.memberNumber } },
    ]);
    await house.copyAccount(account!.id);
    const token = await house.tokenFor(owner.id);
    const { data } = await house.ask<{ memberAccount: { transferTargets: { id: string }[] } }>(
      token,
      `{ memberAccount(id: "${quay.accountId}") { transferTargets { id } } }`,
    );
    expect(data?.memberAccount.transferTargets).toContainEqual({ id: account!.id });
    const moved = await house.ask<{ transferEmployee: { refusals: { code: string }[] } }>(
      token,
      `mutation ($input: TransferEmployeeInput!) { transferEmployee(input: $input) {
        refusals { code } } }`,
      {
        input: {
          ...{ idempotencyKey: newId(), id: employee.id, version: 1 },
          ...{ toAccountId: account!.id, effectiveOn: '2026-11-23' },
        },
      },
    );
    expect(moved.data?.transferEmployee.refusals).toEqual([]);
    expect(await accountOf(token, employee.id)).toBe(`ACTIVE ${account!.memberNumber}`);
  });

  it('needs somebody to invite where its users stay', async () => {
    expect((await split({ withUsers: false })).codes).toEqual(['REQUIRED']);
    const administrator = {
      ...{ firstName: 'Maud', lastName: 'Sillery' },
      email: `maud-${counter}@ecluse.example`,
    };
    const { codes, account } = await split({ withUsers: false, administrator });
    expect(codes).toEqual([]);
    await expect(look(await house.tokenFor(owner.id), account!)).rejects.toThrow();
  });

  it('is refused an establishment that has an account', async () => {
    const { account } = await split();
    const query = `{ memberAccount(id: "${account!.id}") { siret } }`;
    const { data } = await house.ask<{ memberAccount: { siret: string } }>(supervisor, query);
    expect((await split({ siret: data!.memberAccount.siret })).codes).toEqual(['SIRET_TAKEN']);
  });
});
