import { afterAll, beforeAll, expect, it } from 'vitest';
import { limits } from '@vigie/gateway/limits/limits';
import { subgraphNames } from '@vigie/gateway/subgraph/names';
import type { SubgraphLink } from '@vigie/gateway/subgraph/link';
import { openGatewayAlone, type GatewayAlone } from './gateway-alone.ts';

let gateway: GatewayAlone;
/** Representations of each query for entities. */
const asked: number[] = [];

/** Accounts whose employees all differ, as many as may be asked for: nothing can be asked once for two of them. */
const accounts = 95;
const employees = 100;

const pages = {
  memberAccounts: {
    edges: Array.from({ length: accounts }, (_, account) => ({
      node: { __typename: 'MemberAccount', id: `account ${account}` },
    })),
  },
};

const employeesOf = (account: string) => ({
  employees: {
    edges: Array.from({ length: employees }, (_, index) => ({
      node: { __typename: 'Employee', id: `${account}, employee ${index}` },
    })),
  },
});

const link = (name: string): SubgraphLink => ({
  name,
  prepare: () => async (variables) => {
    const representations = variables['representations'] as { id: string }[] | undefined;
    if (!representations) return { data: structuredClone(pages) };
    asked.push(representations.length);
    return {
      data: {
        _entities: representations.map(({ id }) =>
          name === 'workforce' ? employeesOf(id) : { nextVisit: null },
        ),
      },
    };
  },
});

beforeAll(async () => {
  gateway = await openGatewayAlone({ links: subgraphNames.map(link) });
});

afterAll(() => gateway.stop());

const fanOut = `query ($accounts: Int!) { memberAccounts(first: $accounts) { edges { node {
  employees(first: ${employees}) { edges { node { nextVisit { id } } } } } } } }`;

it('no fetch asks for more entities than half the units of one operation', async () => {
  const { status, extensions } = await gateway.ask('user:ada', fanOut, { accounts: 49 });
  expect(status).toBe(200);
  expect(extensions?.cost?.['requested']).toBeLessThanOrEqual(limits.cost);
  expect(Math.max(...asked)).toBeLessThanOrEqual(limits.cost / 2);
});
