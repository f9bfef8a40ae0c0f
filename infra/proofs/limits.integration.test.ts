import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../database/connection.ts';
import { limits } from '@vigie/gateway/limits/structure';
import { addMember, type TestMember, type TestUser } from '../tests/cast.ts';
import { openHouse, type House } from '../tests/house.ts';

let house: House;
let member: TestMember;
let someone: TestUser;

beforeAll(async () => {
  house = await openHouse();
  member = await addMember(house, 'Borne');
  someone = await member.userWith('administrator');
});

afterAll(() => house.stop());

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** `account` inside `employees` inside `account` …: as deep as wanted. */
const nested = (levels: number): string =>
  levels === 0 ? 'id' : `employees { edges { node { account { ${nested(levels - 1)} } } } }`;

const attacks: [name: string, query: string][] = [
  ['depth', `{ memberAccounts { edges { node { ${nested(4)} } } } }`],
  [
    'aliases',
    `{ memberAccounts { ${times(limits.aliases + 1, (index) => `a${index}: totalCount`)} } }`,
  ],
  [
    'aliases of __typename',
    `{ memberAccounts { ${times(40, (index) => `a${index}: __typename`)} } }`,
  ],
  [
    'the same field again and again',
    `{ memberAccounts { ${times(limits.fields + 1, () => 'totalCount')} } }`,
  ],
  ['root fields', `{ ${times(limits.rootFields + 1, (index) => `a${index}: viewer { id }`)} }`],
  [
    'directives',
    `{ memberAccounts { totalCount ${times(limits.directives + 1, () => '@include(if: true)')} } }`,
  ],
  [
    'fragments that double each time',
    `{ memberAccounts { ...f0 } } ${times(12, (index) => `fragment f${index} on MemberAccountConnection { ...f${index + 1} ...f${index + 1} }`)}
     fragment f12 on MemberAccountConnection { totalCount }`,
  ],
  [
    'cost of nested pages',
    `{ memberAccounts(first: 200) { edges { node { employees(first: 200) { edges { node { id status version } } } } } } }`,
  ],
  ['tokens', `{ memberAccounts { ${times(limits.tokens, () => 'totalCount')} } }`],
];

describe('an operation beyond the limits', () => {
  it.each(attacks)('is refused and reaches no subgraph: %s', async (_name, query) => {
    house.asked();
    const answer = await house.ask(someone.token, query);
    const messages = answer.errors?.map(({ message }) => message).join(' ');
    expect(messages).toMatch(/The operation has more than \d+|contains more that \d+ tokens/);
    expect(answer.data ?? null).toBeNull();
    expect(house.asked()).toEqual([]);
  });

  it('is refused before its variables can enlarge it', async () => {
    const query = `query ($rows: Int!) { memberAccounts(first: $rows) { edges { node { employees(first: $rows) {
      edges { node { id status version startDate contract } } } } } } }`;
    expect((await house.ask(someone.token, query, { rows: 2 })).errors).toBeUndefined();
    house.asked();
    const large = await house.ask(someone.token, query, { rows: 200 });
    expect(large.errors?.[0]?.extensions['code']).toBe('OPERATION_TOO_LARGE');
    expect(house.asked()).toEqual([]);
  });

  it('is refused as a circle of fragments', async () => {
    const query = `{ memberAccounts { ...a } } fragment a on MemberAccountConnection { ...b }
      fragment b on MemberAccountConnection { ...a }`;
    expect((await house.ask(someone.token, query)).errors?.length).toBeGreaterThan(0);
  });
});

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${house.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${someone.token}`,
      ...headers,
    },
    body,
  });

describe('a request that the API does not take', () => {
  it('several operations at once', async () => {
    const batch = JSON.stringify([{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }]);
    expect((await post(batch)).status).toBe(400);
  });

  it('a body over the limit', async () => {
    const body = JSON.stringify({
      query: '{ viewer { id } }',
      variables: { x: 'x'.repeat(limits.bodyBytes) },
    });
    expect((await post(body)).status).toBe(413);
  });

  it('a mutation by GET', async () => {
    const query = encodeURIComponent('mutation { signOut { ended } }');
    const response = await fetch(`${house.url}/graphql?query=${query}`, {
      headers: { authorization: `Bearer ${someone.token}`, 'apollo-require-preflight': 'true' },
    });
    expect(response.status).toBe(405);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded'])(
    'a form that another site could send: %s',
    async (type) => {
      const response = await post(JSON.stringify({ query: '{ viewer { id } }' }), {
        'content-type': type,
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
    },
  );

  it('a body that is no JSON', async () => {
    expect((await post('{ viewer')).status).toBe(400);
  });
});

describe('an unexpected failure', () => {
  it('is masked with an id that the log carries, without what the database said', async () => {
    const broken = await openHouse();
    const victim = await (await addMember(broken, 'Panne')).userWith('administrator');
    await withConnection(broken.database.adminUrl, (sql) =>
      sql.unsafe('alter table workforce.employee rename column profile to profil_renomme'),
    );
    const answer = await broken.ask(
      victim.token,
      '{ employees { totalCount edges { node { id } } } }',
    );
    const error = answer.errors?.[0];
    const id = String(error?.extensions['errorId']);
    expect(error?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(error?.message).toBe(`Unexpected error ${id}.`);
    expect(JSON.stringify(answer)).not.toMatch(/profil|select|column/i);
    const line = broken.logged().find((each) => each.includes(id));
    expect(line).toContain('42703');
    expect(line).not.toContain(victim.email);
    await broken.stop();
  });
});
