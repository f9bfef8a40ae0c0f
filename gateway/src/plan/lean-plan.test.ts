import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { buildSchema, OperationTypeNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { GatewayContext } from '../context.ts';
import type { SubgraphAnswer, SubgraphLink } from '../subgraph/link.ts';
import { SubgraphUnavailable } from '../subgraph/unavailable.ts';
import { compilePlan, NotCovered } from './lean-plan.ts';
import type { Run } from './run.ts';

const supergraph = buildSchema('type Employee { id: ID! } type Query { employee: Employee }');

type Answer = SubgraphAnswer | SubgraphUnavailable;

/** A subgraph that gives one answer and remembers what it was asked. */
function link(name: string, answer: Answer, asked: unknown[] = []): SubgraphLink {
  return {
    name,
    prepare: () => (variables) => {
      asked.push(variables);
      return answer instanceof SubgraphUnavailable
        ? Promise.reject(answer)
        : Promise.resolve(structuredClone(answer));
    },
  };
}

const fetchOf = (
  serviceName: string,
  operation: string,
  more: Partial<FetchNode> = {},
): PlanNode => ({
  kind: 'Fetch',
  serviceName,
  operation,
  operationName: undefined,
  operationKind: OperationTypeNode.QUERY,
  ...more,
});

const employees = fetchOf('workforce', 'query($first:Int){rows(first:$first){__typename id}}', {
  variableUsages: ['first'],
});
const visits: PlanNode = {
  kind: 'Flatten',
  path: ['rows', '@'],
  node: fetchOf(
    'appointments',
    'query($representations:[_Any!]!){_entities(representations:$representations){...on Employee{next:nextVisit}}}',
    {
      requires: [
        {
          kind: 'InlineFragment',
          typeCondition: 'Employee',
          selections: [
            { kind: 'Field', name: '__typename' },
            { kind: 'Field', name: 'id' },
          ],
        },
      ],
    },
  ),
};

async function run(
  node: PlanNode,
  links: SubgraphLink[],
  variables: Record<string, unknown> = {},
): Promise<Run> {
  const step = compilePlan(
    { kind: 'QueryPlan', node },
    { supergraph, links: new Map(links.map((each) => [each.name, each])) },
  );
  const state: Run = {
    context: {} as GatewayContext,
    ...{ variables, conditions: variables },
    ...{ data: {}, errors: [], unavailable: [] },
  };
  await step(state);
  return state;
}

const rows = {
  data: { rows: [{ __typename: 'Employee', id: '1' }, null, { __typename: 'Employee', id: '2' }] },
};
const both: PlanNode = { kind: 'Sequence', nodes: [employees, visits] };

describe('a plan', () => {
  test('asks the second subgraph for the entities that the first one gave', async () => {
    const asked: unknown[] = [];
    const answer = { data: { _entities: [{ next: 'monday' }, { next: null }] } };
    const links = [link('workforce', rows, asked), link('appointments', answer, asked)];
    const { data, errors } = await run(both, links, { first: 5, other: 'kept back' });
    expect(asked).toEqual([
      { first: 5 },
      {
        representations: [
          { __typename: 'Employee', id: '1' },
          { __typename: 'Employee', id: '2' },
        ],
      },
    ]);
    expect(data).toMatchObject({
      rows: [{ id: '1', next: 'monday' }, null, { id: '2', next: null }],
    });
    expect(errors).toEqual([]);
  });

  test('does not ask for the entities of an empty list', async () => {
    const asked: unknown[] = [];
    const links = [link('workforce', { data: { rows: [] } }), link('appointments', rows, asked)];
    await run(both, links);
    expect(asked).toEqual([]);
  });

  test('leaves out a branch whose condition is not met', async () => {
    const node: PlanNode = { kind: 'Condition', condition: 'with', ifClause: employees };
    const asked: unknown[] = [];
    await run(node, [link('workforce', rows, asked)], { with: false });
    expect(asked).toEqual([]);
    await run(node, [link('workforce', rows, asked)], { with: true });
    expect(asked).toHaveLength(1);
  });

  test('with rewrites is left to Apollo', () => {
    const node = fetchOf('workforce', '{rows{id}}', { outputRewrites: [] });
    expect(() =>
      compilePlan({ kind: 'QueryPlan', node }, { supergraph, links: new Map() }),
    ).toThrow(NotCovered);
  });
});

describe('an error of a subgraph', () => {
  test('stands at the place of its entity in the answer', async () => {
    const errors = [{ message: 'no', path: ['_entities', 1, 'next'], extensions: { code: 'C' } }];
    const links = [
      link('workforce', rows),
      link('appointments', { data: { _entities: [{ next: 'monday' }, { next: null }] }, errors }),
    ];
    const { errors: found } = await run(both, links);
    expect(found.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual([
      { message: 'no', path: ['rows', 2, 'next'], extensions: { code: 'C' } },
    ]);
  });
});

describe('a subgraph that gives no answer', () => {
  const down = (name: string) => new SubgraphUnavailable(name, 'SUBGRAPH_TIMEOUT');

  test('leaves one error for each of its fields, and the rest', async () => {
    const links = [link('workforce', rows), link('appointments', down('appointments'))];
    const { data, errors } = await run(both, links);
    expect(data).toEqual(rows.data);
    expect(errors.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
      {
        path: ['rows', 'next'],
        extensions: {
          code: 'SUBGRAPH_TIMEOUT',
          subgraph: 'appointments',
          coordinate: 'Employee.nextVisit',
        },
      },
    ]);
  });

  test('takes along the fields whose entities only it could find', async () => {
    const first = { data: { rows: [{ id: '1' }] } };
    const links = [
      link('workforce', first),
      link('appointments', rows),
      link('identity', down('identity')),
    ];
    const viewer = fetchOf('identity', '{viewer{id}}');
    const { errors } = await run({ kind: 'Sequence', nodes: [viewer, employees, visits] }, links);
    expect(errors.map(({ path }) => path?.join('.'))).toEqual(['viewer', 'rows.next']);
  });
});
