import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { costOf } from './cost.ts';
import { priceFor } from './price.ts';

const schema = buildSchema(`
  type Query { account: Account, accounts(first: Int = 50): Accounts, tags: [Tag] }
  type Accounts { totalCount: Int, edges: [Edge] }
  type Edge { cursor: String, node: Account }
  type Account { id: ID, names: [String], visits(first: Int): [Visit], owner: Owner }
  type Visit { id: ID, at: String }
  type Tag { id: ID }
  type Person { id: ID, email: String }
  type Firm { id: ID, siren: String }
  union Owner = Person | Firm
`);

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const { definitions } = parse(text);
  const definition = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  )!;
  const fragments = new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  return priceFor(costOf({ schema, definition, fragments }), variables);
}

describe('what an operation costs', () => {
  test.each<[string, string, number]>([
    ['one unit for each field', '{ account { id names } }', 3],
    ['the rows of a page', '{ accounts(first: 20) { totalCount edges { cursor } } }', 23],
    ['the usual page where none is said', '{ accounts { edges { cursor } } }', 52],
    [
      'a page within a page',
      '{ accounts(first: 3) { edges { node { visits(first: 4) { id } } } } }',
      20,
    ],
    ['ten rows for a list without pages', '{ tags { id } }', 11],
    ['fields in fragments', '{ ...a } fragment a on Query { account { ... { id } } }', 2],
    [
      'each way that a union can go',
      '{ account { owner { ... on Person { id } ... on Firm { id } } } }',
      4,
    ],
    ['an alias like any field', '{ account { a: id b: id } }', 3],
    ['nothing for what is skipped', '{ account { id names @skip(if: true) } }', 2],
    ['the same for __typename as for a field', '{ account { __typename } }', 2],
  ])('%s', (_what, text, units) => {
    expect(cost(text)).toBe(units);
  });

  test('a page size from a variable, its default, or the usual one', () => {
    const text = 'query ($n: Int = 5) { accounts(first: $n) { edges { cursor } } }';
    expect(cost(text, { n: 100 })).toBe(102);
    expect(cost(text)).toBe(7);
    expect(cost(text.replace(' = 5', ''))).toBe(52);
  });

  test('a condition from a variable', () => {
    const text = 'query ($all: Boolean!) { account { id ... @include(if: $all) { names } } }';
    expect(cost(text, { all: true })).toBe(3);
    expect(cost(text, { all: false })).toBe(2);
  });
});

test('a page of more than 200 rows is no page', () => {
  const text = 'query ($n: Int) { accounts(first: $n) { edges { cursor } } }';
  expect(() => cost(text, { n: 201 })).toThrow('A page has 1 to 200 rows.');
  expect(() => cost(text, { n: 0 })).toThrow('A page has 1 to 200 rows.');
  expect(() => cost('{ accounts(first: 201) { totalCount } }')).toThrow(
    'A page has 1 to 200 rows.',
  );
});
