import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import postgres from 'postgres';
import { addClient, addMember, type TestMember } from '../tests/cast.ts';
import { openHouse, type House } from '../tests/house.ts';
import { addFullMember, type FullMember } from './isolation/full-member.ts';

let house: House;
let token: string;
let full: FullMember;
const members: TestMember[] = [];

beforeAll(async () => {
  house = await openHouse();
  for (let count = 0; count < 12; count++) members.push(await addMember(house, `Compte${count}`));
  full = await addFullMember(house, 'Hibou', 2011);
  token = await addClient(
    house,
    ...[
      'account:read',
      'employees:read',
      'employees:identity',
      'visits:read',
      'invoices:read',
      'declaration:prepare',
    ],
  );
});

afterAll(() => house.stop());

interface Page {
  edges: { node: { id: string; updatedAt: string } }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

async function changes(list: string, after: string | null, first = 5): Promise<Page> {
  const { data, errors } = await house.ask<Record<string, Page>>(
    token,
    `query ($after: String, $first: Int) {
      ${list}(first: $first, after: $after, updatedSince: "2000-01-01T00:00:00Z") {
        edges { node { id updatedAt } } pageInfo { endCursor hasNextPage } } }`,
    { after, first },
  );
  const page = data?.[list];
  if (!page) throw new Error(JSON.stringify(errors));
  return page;
}

/** Everything from a cursor on, and the cursor to go on from. */
async function rest(list: string, from: string | null): Promise<[string[], string | null]> {
  const ids: string[] = [];
  for (let after = from; ;) {
    const { edges, pageInfo } = await changes(list, after);
    ids.push(...edges.map(({ node }) => node.id));
    after = pageInfo.endCursor ?? after;
    if (!pageInfo.hasNextPage) return [ids, after];
  }
}

/** A transaction of identity that has begun, and ends when it is told to. */
async function slowChange(accountId: string): Promise<{ end(): Promise<void> }> {
  const client = postgres(house.database.urls.identity, { max: 1, onnotice: () => undefined });
  onTestFinished(() => client.end({ timeout: 1 }));
  const connection = await client.reserve();
  await connection`begin`;
  await connection`select set_config('vigie.kind', 'seed', true)`;
  return {
    end: async () => {
      await connection`update identity.member_account set updated_at = clock.now() where id = ${accountId}`;
      await connection`commit`;
      connection.release();
    },
  };
}

const change = (accountId: string): Promise<void> => slowChange(accountId).then(({ end }) => end());

describe('whoever follows changes', () => {
  it('is told of one that began first and ended last, though others came between', async () => {
    const [first, second] = members.map(({ accountId }) => accountId);
    const [, cursor] = await rest('memberAccounts', null);
    const slow = await slowChange(first ?? '');
    await change(second ?? '');
    // The second change waits for the first: told now, it would put the cursor past what is still to come.
    const [early, between] = await rest('memberAccounts', cursor);
    expect(early).toEqual([]);
    await slow.end();
    const [late] = await rest('memberAccounts', between);
    expect(late).toEqual([first, second]);
  });

  it('misses nothing while many write at once, each for another while', async () => {
    const ids = members.map(({ accountId }) => accountId);
    let [, cursor] = await rest('memberAccounts', null);
    const seen = new Map<string, number>();
    const read = async (): Promise<void> => {
      const [more, next] = await rest('memberAccounts', cursor);
      cursor = next;
      for (const id of more) seen.set(id, (seen.get(id) ?? 0) + 1);
    };
    // All begin in one order and end in another, with a look at what is told between each two.
    const slow = [];
    for (const id of ids) slow.push(await slowChange(id));
    const order = [7, 0, 11, 3, 5, 1, 10, 2, 8, 4, 9, 6];
    for (const index of order) {
      await slow[index]?.end();
      await read();
    }
    await read();
    expect([...seen.keys()].sort()).toEqual([...ids].sort());
    expect([...seen.values()].every((times) => times === 1)).toBe(true);
  });

  it.each([
    ...['memberAccounts', 'employees', 'announcedHires', 'visits', 'invoices'],
    'headcountDeclarations',
  ])('reads %s in pages of a thousand, where people may ask for two hundred', async (list) => {
    expect((await changes(list, null, 1000)).edges.length).toBeGreaterThan(0);
    const person = await house.ask(
      full.administrator.token,
      `{ ${list}(first: 201) { pageInfo { hasNextPage } } }`,
    );
    expect(person.errors?.[0]?.message).toBe('A page has 1 to 200 rows.');
    const more = await house.ask(token, `{ ${list}(first: 1001) { pageInfo { hasNextPage } } }`);
    expect(more.errors?.[0]?.message).toBe('A page has 1 to 1000 rows.');
  });

  it('is told how many there are when it asks', async () => {
    const { data } = await house.ask(token, '{ employees(first: 1) { totalCount } }');
    expect(data).toEqual({ employees: { totalCount: 1 } });
  });
});
