import { limits } from '@vigie/gateway/limits/limits';
import type { SubgraphLink } from '@vigie/gateway/subgraph/link';
import { subgraphNames } from '@vigie/gateway/subgraph/names';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGatewayAlone, type GatewayAlone } from './gateway-alone.ts';

let gateway: GatewayAlone;
/** How many entities each fetch named. */
const named: number[] = [];

const rowsOf = (rows: number, typename: string, owner = '') =>
  Array.from({ length: rows }, (_, index) => ({
    node: { __typename: typename, id: `${owner} ${typename} ${index}` },
  }));

/** As many accounts as are asked for, with a hundred employees each, no two of them alike. */
const link = (name: string): SubgraphLink => ({
  name,
  prepare: () => async (variables) => {
    const representations = variables['representations'] as { id: string }[] | undefined;
    if (!representations) {
      const edges = rowsOf(Number(variables['accounts']), 'MemberAccount');
      return { data: { memberAccounts: { edges } } };
    }
    named.push(representations.length);
    const entities = representations.map(({ id }) =>
      name === 'workforce'
        ? { employees: { edges: rowsOf(100, 'Employee', id) } }
        : { nextVisit: null },
    );
    return { data: { _entities: entities } };
  },
});

beforeAll(async () => {
  gateway = await openGatewayAlone({ links: subgraphNames.map(link) });
});

afterAll(() => gateway.stop());

const query = `query ($accounts: Int!) { memberAccounts(first: $accounts) { edges { node {
  employees(first: 100) { edges { node { nextVisit { id } } } } } } } }`;

it('the largest operation that is accepted names fewer entities in a fetch than half its units', async () => {
  const statuses: number[] = [];
  for (let accounts = 20; accounts <= 200; accounts += 20) {
    statuses.push((await gateway.ask('user:ada', query, { accounts })).status);
  }
  expect(new Set(statuses)).toEqual(new Set([200, 400]));
  const most = Math.max(...named);
  expect(most).toBeGreaterThan(limits.cost / 4);
  expect(most).toBeLessThan(limits.cost / 2);
});
