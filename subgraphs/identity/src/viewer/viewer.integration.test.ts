import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addPerson, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type Answer, type House } from '../../../../infra/tests/house.ts';
import { roles } from '../role/roles.ts';
import { grantRole } from '../seed.ts';

let house: House;
let accountant: { id: string; token: string };
/** Accounts of the accountant's portfolio, by name. */
const clients = new Map<string, TestMember>();
let foreign: TestMember;

const names = [
  ...[
    'Zinguerie Aubry',
    'abattoir du Val',
    'Éclairage Morel',
    'Ébénisterie Œuvrard',
    'Ecurie Noble',
  ],
  ...['Boulangerie L’Épi d’Or', 'Auto-École Rétro', '100 % Bois', 'Maçonnerie_Le Goff'],
  ...Array.from({ length: 16 }, (_, index) => `Atelier ${String(index + 1).padStart(2, '0')}`),
];

beforeAll(async () => {
  house = await openHouse();
  for (const name of names) clients.set(name, await addMember(house, name));
  foreign = await addMember(house, 'Étrangère');
  const person = await addPerson(house, 'comptable');
  await house.seed(async (tx) => {
    for (const { accountId } of clients.values()) {
      await grantRole(tx, person.id, 'accountant', accountId);
    }
    await grantRole(tx, person.id, 'hr', clients.get('Atelier 01')!.accountId);
  });
  accountant = { id: person.id, token: await house.tokenFor(person.id) };
});

afterAll(() => house.stop());

interface Page {
  edges: { cursor: string; node: { name: string; account?: { name: string } } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

const pageFields = 'pageInfo { hasNextPage endCursor } totalCount';

const lists = {
  memberAccounts: {
    query: `query ($first: Int, $after: String, $search: String) {
      page: memberAccounts(first: $first, after: $after, search: $search) { edges { cursor node { name } } ${pageFields} } }`,
    pick: (data: unknown) => (data as { page: Page }).page,
  },
  accesses: {
    query: `query ($first: Int, $after: String, $search: String) { viewer {
      accesses(first: $first, after: $after, search: $search) { edges { cursor node { account { name } } } ${pageFields} } } }`,
    pick: (data: unknown) => (data as { viewer: { accesses: Page } }).viewer.accesses,
  },
};

const french = new Intl.Collator('fr');

describe.each(Object.entries(lists))('the list %s', (_, { query, pick }) => {
  const page = async (variables: object, token = accountant.token): Promise<Page> => {
    const answer = await house.ask(token, query, variables);
    expect(answer.errors).toBeUndefined();
    return pick(answer.data);
  };
  const namesOf = ({ edges }: Page): string[] =>
    edges.map(({ node }) => node.account?.name ?? node.name);

  it.each([1, 7, 200])('shows each account once, %i at a time, in French order', async (first) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const next: Page = await page({ first, after });
      expect(next.totalCount).toBe(names.length);
      expect(next.edges.length).toBeLessThanOrEqual(first);
      seen.push(...namesOf(next));
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([...names].sort(french.compare));
  });

  it.each([
    ['eclair', ['Éclairage Morel']],
    ['ŒUVRARD', ['Ébénisterie Œuvrard']],
    ['oeuvrard', ['Ébénisterie Œuvrard']],
    ["l'epi d'or", ['Boulangerie L’Épi d’Or']],
    ['auto ecole', ['Auto-École Rétro']],
    ['morel eclairage', ['Éclairage Morel']],
    ['%', ['100 % Bois']],
    ['_', ['Maçonnerie_Le Goff']],
    ['ville-atelier 1', Array.from({ length: 7 }, (__, index) => `Atelier ${index + 10}`)],
    ['etrangere', []],
    ['\0', names.toSorted(french.compare)],
  ])('finds %j', async (search, found) => {
    const result = await page({ search, first: 200 });
    expect(namesOf(result)).toEqual(found);
    expect(result.totalCount).toBe(found.length);
  });

  it('finds an account by its member number and by a part of it', async () => {
    const { memberNumber } = clients.get('Éclairage Morel')!;
    expect(namesOf(await page({ search: memberNumber }))).toEqual(['Éclairage Morel']);
    expect(namesOf(await page({ search: memberNumber.slice(3), first: 200 }))).toContain(
      'Éclairage Morel',
    );
  });

  it('is empty for somebody without rights, and does not show the foreign account', async () => {
    const nobody = await addPerson(house, `personne-${newId()}`);
    const token = await house.tokenFor(nobody.id);
    const answer = await house.ask(token, query, {});
    expect(JSON.stringify(answer.data ?? null)).not.toContain('Atelier');
    expect(namesOf(await page({ first: 200 }))).not.toContain('Étrangère');
  });

  it('shows everything to the service', async () => {
    const assistant = await addPerson(house, `assistante-${newId()}`, true);
    await house.seed((tx) => grantRole(tx, assistant.id, 'staff-assistant', null));
    const token = await house.tokenFor(assistant.id, 'staff');
    expect(namesOf(await page({ first: 200 }, token))).toEqual(
      [...names, 'Étrangère'].sort(french.compare),
    );
  });

  it.each([
    'nonsense',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('["2026-11-30T00:00:00.000Z"]').toString('base64url'),
  ])('refuses a cursor that it did not make: %s', async (after) => {
    const answer = await house.ask(accountant.token, query, { after });
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });
});

describe('following changes', () => {
  const query = `query ($since: DateTime, $after: String) {
    page: memberAccounts(first: 9, updatedSince: $since, after: $after) {
      edges { cursor node { name updatedAt } } ${pageFields} } }`;

  it('gives every account changed since, oldest change first, each once', async () => {
    const seen: { name: string; updatedAt: string }[] = [];
    const since = '2026-01-01T00:00:00Z';
    let after: string | null = null;
    do {
      const answer: Answer<{ page: Page }> = await house.ask(accountant.token, query, {
        since,
        after,
      });
      const { edges, pageInfo } = answer.data!.page;
      seen.push(...edges.map(({ node }) => node as never));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen.map(({ name }) => name).sort()).toEqual([...names].sort());
    const instants = seen.map(({ updatedAt }) => updatedAt);
    expect(instants).toEqual([...instants].sort());
    const last = await house.ask<{ page: Page }>(accountant.token, query, {
      since: instants.at(-1),
    });
    expect(last.data!.page.edges.map(({ node }) => node.name)).toContain(seen.at(-1)?.name);
  });

  it('refuses the cursor of the list by name', async () => {
    const byName = await house.ask(accountant.token, lists.memberAccounts.query, { first: 1 });
    const after = lists.memberAccounts.pick(byName.data).pageInfo.endCursor;
    const since = '2026-01-01T00:00:00Z';
    const answer = await house.ask(accountant.token, query, { since, after });
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });
});

describe('one account', () => {
  const open = async (argument: string) => {
    const answer = await house.ask(accountant.token, `{ memberAccount(${argument}) { name } }`);
    return { data: answer.data, codes: answer.errors?.map(({ extensions }) => extensions['code']) };
  };
  const none = { data: { memberAccount: null }, codes: undefined };

  it('is found by identifier and by number', async () => {
    const { accountId, memberNumber } = clients.get('Atelier 03')!;
    const found = { data: { memberAccount: { name: 'Atelier 03' } }, codes: undefined };
    expect(await open(`id: "${accountId}"`)).toEqual(found);
    expect(await open(`memberNumber: "${memberNumber}"`)).toEqual(found);
  });

  it('that is foreign, unknown or badly named is simply not there', async () => {
    expect(await open(`id: "${foreign.accountId}"`)).toEqual(none);
    expect(await open(`memberNumber: "${foreign.memberNumber}"`)).toEqual(none);
    expect(await open(`id: "${newId()}"`)).toEqual(none);
    expect(await open('memberNumber: "9999999"')).toEqual(none);
    expect(await open('id: "no identifier"')).toEqual(none);
    expect(await open('id: ""')).toEqual(none);
  });

  it('by a number that is none is a broken request', async () => {
    const query =
      'query ($number: MemberNumber!) { memberAccount(memberNumber: $number) { name } }';
    const answer = await house.ask(accountant.token, query, { number: '12' });
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('rights on one account', () => {
  const access = async (memberNumber: string, token = accountant.token) => {
    const held = '{ account { name } roles scopes }';
    const { data } = await house.ask<{
      viewer: { access: { roles: string[]; scopes: string[] } | null };
      memberAccount: { access: object } | null;
    }>(
      token,
      `{ viewer { access(memberNumber: "${memberNumber}") ${held} }
        memberAccount(memberNumber: "${memberNumber}") { access ${held} } }`,
    );
    expect(data?.memberAccount?.access ?? null).toEqual(data?.viewer.access);
    return data?.viewer.access;
  };
  const scopesOf = (...codes: string[]): string[] => [
    ...new Set(roles.filter(({ code }) => codes.includes(code)).flatMap(({ scopes }) => scopes)),
  ];

  it('are the union of the roles held there, with their French names', async () => {
    const seen = await access(clients.get('Atelier 01')!.memberNumber);
    expect(seen).toMatchObject({ account: { name: 'Atelier 01' }, roles: ['Comptable', 'RH'] });
    expect(new Set(seen?.scopes)).toEqual(new Set(scopesOf('accountant', 'hr')));
    expect(new Set(seen?.scopes).size).toBe(seen?.scopes.length);
  });

  it('differ from account to account', async () => {
    const seen = await access(clients.get('Atelier 02')!.memberNumber);
    expect(seen?.roles).toEqual(['Comptable']);
    expect(seen?.scopes).not.toContain('employees:confidential');
    expect(new Set(seen?.scopes)).toEqual(new Set(scopesOf('accountant')));
  });

  it('are none on a foreign account', async () => {
    expect(await access(foreign.memberNumber)).toBeNull();
    expect(await access('9999999')).toBeNull();
  });
});

describe('the first steps that the portal proposes', () => {
  interface Shown {
    stepsPutAwayAt: string | null;
  }

  const put = async (token: string, input: { idempotencyKey: string; away: boolean }) => {
    const { data } = await house.ask<{ putStepsAway: Shown & { refusals: { code: string }[] } }>(
      token,
      `mutation ($input: PutStepsAwayInput!) {
        putStepsAway(input: $input) { stepsPutAwayAt refusals { code } }
      }`,
      { input },
    );
    return data?.putStepsAway;
  };
  const awaySince = async (token: string) => {
    const answer = await house.ask<{ viewer: Shown }>(token, '{ viewer { stepsPutAwayAt } }', {});
    return answer.data?.viewer.stepsPutAwayAt;
  };

  it('are put away for their reader alone, once for the same key, and come back', async () => {
    const reader = await addPerson(house, `lectrice-${newId()}`);
    const token = await house.tokenFor(reader.id);
    const input = { idempotencyKey: newId(), away: true };
    const away = await put(token, input);
    expect(away).toEqual({ stepsPutAwayAt: expect.any(String), refusals: [] });
    expect(await awaySince(token)).toBe(away?.stepsPutAwayAt);
    expect(await awaySince(accountant.token)).toBeNull();

    expect(await put(token, { ...input, away: false })).toEqual({
      stepsPutAwayAt: null,
      refusals: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect(await awaySince(token)).toBe(away?.stepsPutAwayAt);
    await put(token, { idempotencyKey: newId(), away: false });
    expect(await awaySince(token)).toBeNull();
  });
});
