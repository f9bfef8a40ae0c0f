import { subgraphNames, type SubgraphName } from '@vigie/gateway/subgraph/names';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../tests/house.ts';
import { addFullMember, type FullMember } from '../isolation/full-member.ts';
import { faults, type Fault } from './fault-proxy.ts';
import { openFaultyHouse, type FaultyHouse } from './faulty-house.ts';

let faulty: FaultyHouse;
let member: FullMember;
let whole: Answer;

beforeAll(async () => {
  faulty = await openFaultyHouse();
  member = await addFullMember(faulty.house, 'Veilleur', 2011);
  whole = await ask();
});

afterAll(() => faulty.stop());

/** Something of every subgraph, and of documents what it adds to another one's entity. */
const query = `query ($employee: ID!, $visit: ID!) {
  viewer { id }
  employee(id: $employee) { id status }
  visits(first: 5) { totalCount }
  visit(id: $visit) { id summons { title } }
  invoices(first: 5) { totalCount }
}`;

/** Without what the answer says of its own cost. */
const ask = async (): Promise<Answer> => {
  const { administrator, ids } = member;
  const variables = { employee: ids['Employee'], visit: ids['Visit'] };
  const { status, data, errors } = await faulty.house.ask<Record<string, unknown>>(
    administrator.token,
    query,
    variables,
  );
  return { status, data: data ?? null, ...(errors ? { errors } : {}) };
};

/** The fields that are missing while a subgraph is. */
const missing: Record<SubgraphName, string[]> = {
  identity: ['viewer'],
  workforce: ['employee'],
  appointments: ['visits', 'visit'],
  documents: ['visit.summons'],
  billing: ['invoices'],
};

/** The whole answer without some of its fields. */
function without(paths: readonly string[]): unknown {
  const data = structuredClone(whole.data) as Record<string, Record<string, unknown> | null>;
  for (const path of paths) {
    const [root, below] = path.split('.') as [string, string?];
    if (below === undefined) data[root] = null;
    else data[root] = { ...data[root], [below]: null };
  }
  return data;
}

/** A process that is gone is told from one that is merely slow. */
const codeOf: Record<Fault, string> = {
  refuse: 'SUBGRAPH_UNAVAILABLE',
  reset: 'SUBGRAPH_UNAVAILABLE',
  blackhole: 'SUBGRAPH_TIMEOUT',
  slow: 'SUBGRAPH_TIMEOUT',
  garbage: 'SUBGRAPH_UNAVAILABLE',
  error: 'SUBGRAPH_UNAVAILABLE',
};

it('without any fault everything is there', () => {
  expect(whole.errors).toBeUndefined();
  expect(Object.values(whole.data ?? {})).not.toContain(null);
});

describe.each(subgraphNames)('with %s', (name) => {
  it.each(faults)(
    'hit by « %s », only its fields are missing, and it recovers by itself',
    async (fault) => {
      const proxy = faulty.proxies[name];
      await proxy.set(fault);
      const answer = await ask();
      expect(answer.status).toBe(200);
      expect(answer.data).toEqual(without(missing[name]));
      const errors = answer.errors?.map(({ path, extensions }) => ({
        ...{ path: path?.join('.'), code: extensions['code'], subgraph: extensions['subgraph'] },
      }));
      expect(errors).toEqual(
        missing[name].map((path) => ({ path, code: codeOf[fault], subgraph: name })),
      );
      await proxy.set(null);
      await expect.poll(ask, { timeout: 5_000 }).toEqual(whole);
    },
  );
});
