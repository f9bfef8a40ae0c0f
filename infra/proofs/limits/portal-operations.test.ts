import { readPortalOperations } from '../../contract/portal-operations.ts';
import { root } from '../../root.ts';
import { portalOperations } from '@vigie/gateway/generated/portal-operations';
import { onlyListed } from '@vigie/gateway/limits/allowed-operations';
import { Client, fetchExchange } from '@urql/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openGatewayAlone, type GatewayAlone } from './gateway-alone.ts';

let gateway: GatewayAlone;

beforeAll(async () => {
  gateway = await openGatewayAlone({ allowed: onlyListed(portalOperations) });
});

beforeEach(() => void gateway.asked());

afterAll(() => gateway.stop());

const query = '{ service { name } }';
const operations = await readPortalOperations(root);
const contact = operations.find(({ name }) => name === 'ServiceContactDocument')!.text;

describe('people who are held to the operations of the portal', () => {
  it.each(operations.map(({ name, text }) => [name, text]))(
    'may run %s, as the portal’s client sends it',
    async (_name, text) => {
      const client = new Client({
        ...{ url: gateway.url, exchanges: [fetchExchange], preferGetMethod: false },
        fetchOptions: { headers: { authorization: 'user:ada' } },
      });
      const verb = text.startsWith('mutation') ? 'mutation' : 'query';
      const { error } = await client[verb](text, {}).toPromise();
      const codes = error?.graphQLErrors.map(({ extensions }) => extensions['code']) ?? [];
      expect(codes).not.toContain('OPERATION_NOT_ALLOWED');
      expect(error?.networkError).toBeUndefined();
    },
  );

  it.each(['user:ada', 'staff:grace', null])('may run nothing else: %s', async (who) => {
    const { status, errors } = await gateway.ask(who, query);
    expect(status).toBe(403);
    expect(errors?.[0]?.extensions['code']).toBe('OPERATION_NOT_ALLOWED');
    expect(gateway.asked()).toEqual([]);
  });

  it('may not change a listed operation by so much as a space', async () => {
    expect((await gateway.ask('user:ada', contact)).status).toBe(200);
    expect((await gateway.ask('user:ada', `${contact} `)).status).toBe(403);
    expect((await gateway.ask('user:ada', `${contact} ${query}`)).status).toBe(403);
  });

  it('learn nothing of what cannot even be parsed', async () => {
    const { errors } = await gateway.ask('user:ada', '{ {{');
    expect(errors?.[0]?.extensions['code']).toBe('OPERATION_NOT_ALLOWED');
  });

  it('are held to them in an address too', async () => {
    const headers = { 'apollo-require-preflight': 'true' };
    const get = (params: string) => fetch(`${gateway.url}?${params}`, { headers });
    expect((await get(`${new URLSearchParams({ query: contact })}`)).status).toBe(200);
    expect((await get(`${new URLSearchParams({ query })}`)).status).toBe(403);
    const both = `${new URLSearchParams({ query: contact })}&${new URLSearchParams({ query })}`;
    expect((await get(both)).status).toBe(400);
    expect(gateway.asked()).toHaveLength(1);
  });
});

it('machine clients are bound by their scopes alone', async () => {
  expect((await gateway.ask('machine:payroll', query)).status).toBe(200);
});
