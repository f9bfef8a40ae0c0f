import { openQuota } from '@vigie/gateway/limits/quota';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGatewayAlone, type GatewayAlone } from './gateway-alone.ts';

let gateway: GatewayAlone;
/** Milliseconds of the machine, which the test moves. */
let elapsed: number;

beforeEach(async () => {
  elapsed = 0;
  const settings = { people: 20_000, machines: 40_000, nobody: 20_000 };
  gateway = await openGatewayAlone({ quota: openQuota(settings, () => elapsed) });
});

afterEach(() => gateway.stop());

const page = `query ($rows: Int!) { memberAccounts(first: $rows) { edges { node {
  employees(first: 100) { edges { node { id status } } } } } } }`;
/** Some three units for each row of each page. */
const large = { rows: 45 };
const small = '{ service { name } }';

describe('every answer says', () => {
  it('what it cost and what is left', async () => {
    await gateway.ask('user:grace', page, { rows: 1 });
    const { extensions } = await gateway.ask('user:ada', page, { rows: 10 });
    const { requested = 0, ...rest } = extensions?.cost ?? {};
    expect(requested).toBeGreaterThan(3000);
    const remaining = 20_000 - requested;
    expect(rest).toEqual({ preparation: 0, limit: 20_000, remaining, resetsInSeconds: 10 });
  });

  it('what it took to get to know the document, the first time only', async () => {
    const first = await gateway.ask('user:ada', small);
    expect(first.extensions?.cost).toMatchObject({ preparation: 540, remaining: 19_450 });
    const second = await gateway.ask('user:ada', small);
    expect(second.extensions?.cost).toMatchObject({ preparation: 0, remaining: 19_440 });
  });

  it('what is left after a refusal', async () => {
    const { extensions } = await gateway.ask('user:ada', '{ nothing }');
    expect(extensions?.cost).toEqual({ limit: 20_000, remaining: 19_000, resetsInSeconds: 3 });
  });
});

describe('beyond the quota', () => {
  it('nothing runs, and the answer says when to come back', async () => {
    expect((await gateway.ask('user:ada', page, large)).status).toBe(200);
    gateway.asked();
    const refused = await gateway.ask('user:ada', page, large);
    expect(refused.status).toBe(429);
    const [error] = refused.errors ?? [];
    const { code, retryAfterSeconds } = error?.extensions ?? {};
    expect(code).toBe('QUOTA_EXCEEDED');
    expect(Number(retryAfterSeconds)).toBeGreaterThan(0);
    expect(refused.headers.get('retry-after')).toBe(String(retryAfterSeconds));
    expect(gateway.asked()).toEqual([]);

    elapsed += Number(retryAfterSeconds) * 1000;
    expect((await gateway.ask('user:ada', page, large)).status).toBe(200);
  });

  it('what is small enough for the rest still runs', async () => {
    await gateway.ask('user:ada', page, large);
    expect((await gateway.ask('user:ada', small)).data).toEqual({
      service: { name: 'Un service' },
    });
  });

  it('others are not concerned', async () => {
    await gateway.ask('user:ada', page, large);
    expect((await gateway.ask('user:grace', page, large)).status).toBe(200);
    expect((await gateway.ask(null, small)).status).toBe(200);
  });

  it('a machine client has a quota of its own kind', async () => {
    for (const _ of [1, 2]) {
      expect((await gateway.ask('machine:payroll', page, large)).status).toBe(200);
    }
    expect((await gateway.ask('machine:payroll', page, large)).status).toBe(429);
  });

  it('what was agreed with a machine client holds instead, from the moment on at which it changes', async () => {
    const poor = await gateway.ask('machine:payroll:20000', page, large);
    expect(poor.extensions?.cost?.['limit']).toBe(20_000);
    expect((await gateway.ask('machine:payroll:20000', page, large)).status).toBe(429);
    // What is left stays: a larger quota fills up, it is not a gift.
    const { extensions } = await gateway.ask('machine:payroll:60000', small);
    expect(extensions?.cost).toMatchObject({ limit: 60_000 });
    expect(Number(extensions?.cost?.['remaining'])).toBeLessThan(20_000);
    elapsed += 60_000;
    for (const _ of [1, 2, 3]) {
      expect((await gateway.ask('machine:payroll:60000', page, large)).status).toBe(200);
    }
    expect((await gateway.ask('machine:others', page, large)).status).toBe(200);
  });

  it('the query is not even parsed', async () => {
    await Promise.all(Array.from({ length: 20 }, () => gateway.ask('user:ada', '{ nothing }')));
    const refused = await gateway.ask('user:ada', '{ this is not GraphQL at all');
    expect(refused.errors?.[0]?.extensions['code']).toBe('QUOTA_EXCEEDED');
  });
});

describe('rubbish is not free', () => {
  it.each([
    ['that cannot be parsed', '{', {}],
    ['that is not of the contract', '{ nothing }', {}],
    ['that is too large', `{ service { ${'name '.repeat(700)} } }`, {}],
    ['with a page that is none', page, { rows: 5000 }],
  ])('%s', async (_what, query, variables) => {
    const { extensions } = await gateway.ask('user:ada', query, variables);
    expect(extensions?.cost?.['remaining']).toBe(19_000);
  });
});

it('strangers at one address share a quota', async () => {
  await Promise.all(Array.from({ length: 20 }, () => gateway.ask(null, '{ nothing }')));
  expect((await gateway.ask(null, small)).status).toBe(429);
  expect((await gateway.ask('user:ada', small)).status).toBe(200);
});
