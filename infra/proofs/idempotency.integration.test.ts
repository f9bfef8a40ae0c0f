import { newId } from '@vigie/chassis/ids';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withConnection } from '../database/connection.ts';
import { addMember, type TestMember, type TestUser } from '../tests/cast.ts';
import { openHouse, type Answer, type House } from '../tests/house.ts';

let house: House;
let member: TestMember;
let ada: TestUser;
let grace: TestUser;

beforeAll(async () => {
  house = await openHouse();
  member = await addMember(house, 'Clef');
  ada = await member.userWith('administrator');
  grace = await member.userWith('administrator');
});

afterAll(() => house.stop());

interface Made {
  createJobPost: { jobPost: { id: string } | null; refusals: { code: string }[] };
}

const mutation = `mutation ($input: CreateJobPostInput!) {
  createJobPost(input: $input) { jobPost { id } refusals { code } } }`;

function create(title: string, idempotencyKey: string, { token } = ada): Promise<Answer<Made>> {
  const input = { accountId: member.accountId, title, idempotencyKey };
  return house.ask<Made>(token, mutation, { input });
}

const made = ({ data }: Answer<Made>) => data?.createJobPost.jobPost?.id;
const refusals = ({ data }: Answer<Made>) =>
  data?.createJobPost.refusals.map(({ code }) => code) ?? [];

async function postsCalled(title: string): Promise<number> {
  return withConnection(house.database.adminUrl, async (sql) => {
    const rows = await sql`select from workforce.job_post where title = ${title}`;
    return rows.length;
  });
}

/** Runs `work` while no job post can be written; reading goes on. */
function whileNobodyWrites<T>(
  work: (sql: postgres.TransactionSql) => Promise<T>,
): Promise<unknown> {
  return withConnection(house.database.adminUrl, (sql) =>
    sql.begin(async (tx) => {
      await tx`lock table workforce.job_post in share row exclusive mode`;
      return work(tx);
    }),
  );
}

/** Until somebody waits for the lock: the first of the commands is under way. */
function somebodyWaits(sql: postgres.TransactionSql): Promise<void> {
  return vi.waitFor(async () => {
    const waiting = await sql`select from pg_locks where not granted
      and relation = 'workforce.job_post'::regclass`;
    expect(waiting.length).toBeGreaterThan(0);
  });
}

const fifty = Array.from({ length: 50 });

describe('the same change, asked again', () => {
  it('fifty times at once has one effect and fifty equal answers', async () => {
    const key = newId();
    const answers = await Promise.all(fifty.map(() => create('Cariste', key)));
    const [first] = answers;
    expect(made(first!)).toBeDefined();
    expect(answers.map(({ data }) => data)).toEqual(fifty.map(() => first!.data));
    expect(await postsCalled('Cariste')).toBe(1);
  });

  it('by a client that gave up waiting has one effect, and the answer that it missed', async () => {
    const key = newId();
    const input = { accountId: member.accountId, title: 'Soudeur', idempotencyKey: key };
    await whileNobodyWrites(async (sql) => {
      const impatient = new AbortController();
      const missed = fetch(`${house.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${ada.token}` },
        body: JSON.stringify({ query: mutation, variables: { input } }),
        signal: impatient.signal,
      });
      await somebodyWaits(sql);
      impatient.abort();
      await expect(missed).rejects.toThrow('aborted');
    });
    const retried = await create('Soudeur', key);
    expect(made(retried)).toBeDefined();
    expect(refusals(retried)).toEqual([]);
    expect(await postsCalled('Soudeur')).toBe(1);
  });

  it('by somebody else under the same key is another change', async () => {
    const key = newId();
    const mine = made(await create('Peintre', key));
    const theirs = made(await create('Plombier', key, grace));
    expect(mine).toBeDefined();
    expect(theirs).toBeDefined();
    expect(theirs).not.toBe(mine);
  });
});

describe('a key that stands for another change', () => {
  it('is refused', async () => {
    const key = newId();
    await create('Vendeur', key);
    expect(refusals(await create('Vendeuse', key))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await postsCalled('Vendeuse')).toBe(0);
  });

  it('is refused to all but one of two changes that come at once', async () => {
    const key = newId();
    const titles = fifty.map((_, index) => `Poste ${index % 2 === 0 ? 'pair' : 'impair'}`);
    const answers = await Promise.all(titles.map((title) => create(title, key)));
    expect(answers.filter((answer) => made(answer)).length).toBe(25);
    const refused = answers.filter((answer) => refusals(answer)[0] === 'IDEMPOTENCY_KEY_REUSED');
    expect(refused.length).toBe(25);
    expect((await postsCalled('Poste pair')) + (await postsCalled('Poste impair'))).toBe(1);
  });

  it('is free again when the change was refused', async () => {
    const key = newId();
    expect(refusals(await create(' ', key))).toEqual(['REQUIRED']);
    expect(made(await create('Grutier', key))).toBeDefined();
  });
});

it('fifty that wait for one key do not keep others waiting', async () => {
  const key = newId();
  let waiting: Promise<Answer<Made>[]> | undefined;
  await whileNobodyWrites(async (sql) => {
    waiting = Promise.all(fifty.map(() => create('Couvreur', key)));
    await somebodyWaits(sql);
    const answers = await Promise.all(
      fifty.map(() => house.ask(grace.token, '{ employees { totalCount } }')),
    );
    for (const { errors, data } of answers) {
      expect(errors).toBeUndefined();
      expect(data).toEqual({ employees: { totalCount: 0 } });
    }
  });
  const ids = new Set((await waiting!).map(made));
  expect(ids.size).toBe(1);
  expect(await postsCalled('Couvreur')).toBe(1);
});
