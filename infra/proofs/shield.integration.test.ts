import { newId } from '@vigie/chassis/ids';
import { allow, deny } from 'graphql-shield';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../database/connection.ts';
import { addClient, addMember, addService, type TestMember, type TestUser } from '../tests/cast.ts';
import { openHouse, type House } from '../tests/house.ts';

let house: House;
let member: TestMember;
let administrator: TestUser;
let prevention: TestUser;

const createEmployee = `mutation ($input: CreateEmployeeInput!) {
  createEmployee(input: $input) { employee { id } refusals { code field } }
}`;

const newEmployee = (accountId: string) => ({
  ...{ idempotencyKey: newId(), accountId, lastName: 'Rouvrais', firstName: 'Bastien' },
  ...{
    birthDate: '1990-04-02',
    sex: 'MALE',
    contract: 'CDI',
    startDate: '2026-10-01',
    situations: ['WS_NIGHT'],
  },
});

beforeAll(async () => {
  house = await openHouse();
  await addService(house);
  member = await addMember(house, 'Fournil');
  administrator = await member.userWith('administrator');
  // Reads employees, but neither visits nor invoices.
  prevention = await member.userWith('prevention');
  await house.ask(administrator.token, createEmployee, { input: newEmployee(member.accountId) });
});

afterAll(() => house.stop());

const codes = (answer: { errors?: { extensions: Record<string, unknown> }[] }): unknown[] =>
  (answer.errors ?? []).map(({ extensions }) => extensions['code']);

const account = (selection: string): string =>
  `query { memberAccount(memberNumber: "${member.memberNumber}") { ${selection} } }`;

describe('a denied field', () => {
  it('is null with one error that names it and what lacks, and the rest is there', async () => {
    const answer = await house.ask(prevention.token, account('name invoices { totalCount }'));
    expect(answer.data).toEqual({ memberAccount: { name: 'Fournil', invoices: null } });
    expect(answer.errors).toEqual([
      expect.objectContaining({
        path: ['memberAccount', 'invoices'],
        extensions: {
          code: 'FORBIDDEN',
          coordinate: 'MemberAccount.invoices',
          missingScopes: [['invoices:read']],
        },
      }),
    ]);
  });

  it('stays denied behind an alias', async () => {
    const answer = await house.ask(prevention.token, account('name: invoices { totalCount }'));
    expect(answer.data).toEqual({ memberAccount: { name: null } });
    expect(codes(answer)).toEqual(['FORBIDDEN']);
  });

  it('stays denied in named, nested and inline fragments', async () => {
    const query = `query { memberAccount(memberNumber: "${member.memberNumber}") { ...one } }
      fragment one on MemberAccount { ...two }
      fragment two on MemberAccount { ... on MemberAccount { name balance { cents } } }`;
    const answer = await house.ask(prevention.token, query);
    expect(answer.data).toEqual({ memberAccount: { name: 'Fournil', balance: null } });
    expect(codes(answer)).toEqual(['FORBIDDEN']);
  });

  it('gives one error in a nested list, however many rows there are', async () => {
    await house.ask(administrator.token, createEmployee, {
      input: { ...newEmployee(member.accountId), lastName: 'Guimard', firstName: 'Éloïse' },
    });
    const answer = await house.ask<{ memberAccount: { employees: { edges: unknown[] } } }>(
      prevention.token,
      account('employees { edges { node { lastName nextVisit { id } } } }'),
    );
    expect(answer.data?.memberAccount.employees.edges).toEqual([
      { node: { lastName: 'Guimard', nextVisit: null } },
      { node: { lastName: 'Rouvrais', nextVisit: null } },
    ]);
    expect(answer.errors?.map(({ path }) => path)).toEqual([
      ['memberAccount', 'employees', 'edges', 'node', 'nextVisit'],
    ]);
  });

  it('that one subgraph adds to another’s entity never reaches the subgraph that adds it', async () => {
    house.asked();
    await house.ask(
      prevention.token,
      account('employees { edges { node { lastName nextVisit { id } } } }'),
    );
    expect(new Set(house.asked())).toEqual(new Set(['identity', 'workforce']));
  });

  it.each([
    ['@skip(if: true)', 0],
    ['@skip(if: false)', 1],
    ['@include(if: false)', 0],
    ['@include(if: $yes)', 1],
    ['@skip(if: $yes)', 0],
    ['@include(if: $no)', 0],
  ])('counts only when it is asked for: %s', async (directive, errors) => {
    const query = `query ($number: MemberNumber!, $yes: Boolean! = true, $no: Boolean! = false) {
      memberAccount(memberNumber: $number) { id @include(if: $yes) @skip(if: $no) invoices ${directive} { totalCount } } }`;
    const answer = await house.ask(prevention.token, query, { number: member.memberNumber });
    expect(codes(answer)).toHaveLength(errors);
    expect(answer.data).toHaveProperty('memberAccount.id', member.accountId);
  });

  it('does not break a query whose variables only it used', async () => {
    const query = `query ($number: MemberNumber!, $first: Int!) {
      memberAccount(memberNumber: $number) { name invoices(first: $first) { totalCount } } }`;
    const answer = await house.ask(prevention.token, query, {
      number: member.memberNumber,
      first: 3,
    });
    expect(answer.data).toEqual({ memberAccount: { name: 'Fournil', invoices: null } });
  });

  it('leaves the object around it in place when nothing else was asked', async () => {
    const answer = await house.ask(prevention.token, account('invoices { totalCount }'));
    expect(answer.data).toEqual({ memberAccount: { invoices: null } });
  });
});

describe('a plan that is kept for a caller with more rights', () => {
  it('is not used for one with fewer', async () => {
    const query = account('name invoices { totalCount } visitCounts { upcoming }');
    const full = await house.ask(administrator.token, query);
    expect(full.errors).toBeUndefined();
    const less = await house.ask(prevention.token, query);
    expect(less.data).toEqual({
      memberAccount: { name: 'Fournil', invoices: null, visitCounts: null },
    });
    expect((await house.ask(administrator.token, query)).data).toEqual(full.data);
  });
});

describe('a mutation', () => {
  it('is refused before any effect', async () => {
    house.asked();
    const input = newEmployee(member.accountId);
    const answer = await house.ask(prevention.token, createEmployee, { input });
    expect(answer.data).toBeNull();
    expect(codes(answer)).toEqual(['FORBIDDEN']);
    expect(house.asked()).toEqual([]);
  });

  it('takes the whole operation with it', async () => {
    const user = await member.userWith('reader');
    const query = `mutation ($input: CreateEmployeeInput!) {
      signOut { ended } createEmployee(input: $input) { employee { id } } }`;
    await house.ask(user.token, query, { input: newEmployee(member.accountId) });
    const after = await house.ask(user.token, '{ viewer { id } }');
    expect(after.data).toEqual({ viewer: { id: user.id } });
  });
});

describe('nobody', () => {
  it('reads what is public and is told to sign in for the rest', async () => {
    const answer = await house.ask(null, '{ service { name } viewer { id } }');
    expect(answer.data).toEqual({ service: { name: 'Service d’essai' }, viewer: null });
    expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
  });

  it('does not see the schema; a signed-in machine does, a person does not', async () => {
    const query = '{ __schema { queryType { name } } }';
    expect((await house.ask(null, query)).data).toEqual({ __schema: null });
    expect((await house.ask(administrator.token, query)).data).toEqual({ __schema: null });
    const machine = await addClient(house, 'account:read');
    expect((await house.ask(machine, query)).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
  });

  it('is told less than a machine, which gets the schema beside data, whatever it asks of it', async () => {
    const query = `query ($of: String!) { service { name }
      type: __type(name: $of) { isOneOf fields { name } } ...root } fragment root on Query { __schema { queryType { name } } }`;
    const machine = await addClient(house, 'account:read');
    const answer = await house.ask(machine, query, { of: 'Recipient' });
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({
      service: { name: 'Service d’essai' },
      type: {
        isOneOf: null,
        fields: ['userId', 'email', 'name', 'cadence'].map((name) => ({ name })),
      },
      __schema: { queryType: { name: 'Query' } },
    });
  });

  it.each(['Bearer nonsense', 'Bearer a.b.c', 'Basic abc', 'Bearer '])(
    'is refused with a token that is none: %s',
    async (authorization) => {
      const response = await fetch(`${house.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query: '{ service { name } }' }),
      });
      expect(response.status).toBe(401);
    },
  );
});

describe('the inside of the federation', () => {
  it.each(['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }'])(
    'does not answer from outside: %s',
    async (query) => {
      house.asked();
      const answer = await house.ask(administrator.token, query);
      expect(answer.data).toBeUndefined();
      expect(codes(answer)).toContain('GRAPHQL_VALIDATION_FAILED');
      expect(house.asked()).toEqual([]);
    },
  );

  it('takes response keys such as constructor as data', async () => {
    const answer = await house.ask(
      prevention.token,
      account('constructor: name invoices { totalCount }'),
    );
    expect(answer.data).toEqual({ memberAccount: { constructor: 'Fournil', invoices: null } });
  });
});

describe('a revoked session', () => {
  it('is felt at once', async () => {
    const user = await member.userWith('reader');
    expect((await house.ask(user.token, 'mutation { signOut { ended } }')).data).toEqual({
      signOut: { ended: true },
    });
    await expect
      .poll(async () => (await house.ask(user.token, '{ viewer { id } }')).status)
      .toBe(401);
  });
});

describe('a right', () => {
  it('that ends by itself is gone at that instant, without anybody being told', async () => {
    const user = await member.userWith('reader');
    const soon = new Date(house.clock.now().getTime() + 60_000);
    await withConnection(
      house.database.adminUrl,
      (admin) =>
        admin`update access.grants set valid_until = ${soon} where subject_id = ${user.id}`,
    );
    const query = account('name');
    expect((await house.ask(user.token, query)).data).toEqual({
      memberAccount: { name: 'Fournil' },
    });
    await house.setTime(new Date(soon.getTime() + 1000).toISOString());
    const after = await house.ask(user.token, query);
    expect(codes(after)).toEqual(['FORBIDDEN']);
    await house.setTime(new Date().toISOString());
  });
});

describe('with every rule replaced', () => {
  const everything = `query ($number: MemberNumber!) {
    service { name } viewer { id } memberAccount(memberNumber: $number) { name employees { totalCount } } }`;

  it('by deny: no data and no subgraph is asked', async () => {
    const closed = await openHouse({ override: deny });
    const someone = await (await addMember(closed, 'Clos')).userWith('administrator');
    closed.asked();
    const answer = await closed.ask(someone.token, everything, { number: '0000001' });
    expect(answer.data).toEqual({ service: null, viewer: null, memberAccount: null });
    expect(codes(answer)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(closed.asked()).toEqual([]);
    await closed.stop();
  });

  it('by allow: the database still shows no foreign row', async () => {
    const open = await openHouse({ override: allow });
    const [mine, theirs] = [await addMember(open, 'Mien'), await addMember(open, 'Autre')];
    const someone = await mine.userWith('administrator');
    const answer = await open.ask(someone.token, everything, { number: theirs.memberNumber });
    expect(answer.data).toMatchObject({ memberAccount: null });
    await open.stop();
  });
});
