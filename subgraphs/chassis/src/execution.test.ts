import { buildSchema, parse, type GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { documentRunner } from './execution.ts';

const schema = buildSchema(`
  type Person { id: ID, name(upper: Boolean! = false): String }
  input Change { name: String, nick: String }
  input Page { first: Int! = 10 }
  input Tree { name: String, branches: [Tree!] }
  type Query {
    person(id: ID!): Person
    told(change: Change): String
    page(page: Page): String
    tree(tree: Tree): String
  }`);

type Resolve = (source: unknown, given: Record<string, unknown>) => unknown;

const resolvers: Record<string, Record<string, Resolve>> = {
  Query: {
    person: () => ({ id: '1' }),
    told: (_, { change }) => JSON.stringify(change),
    page: (_, { page }) => JSON.stringify(page),
    tree: (_, { tree }) => JSON.stringify(tree),
  },
  Person: { name: (_, { upper }) => (upper === true ? 'ANNE' : 'Anne') },
};
for (const [type, fields] of Object.entries(resolvers)) {
  const object = schema.getType(type) as GraphQLObjectType;
  for (const [name, resolve] of Object.entries(fields)) object.getFields()[name]!.resolve = resolve;
}

/** The answers of the first runs and of later, compiled ones. */
async function answersTo(query: string, variables: Record<string, unknown>): Promise<unknown[]> {
  const run = documentRunner(schema, parse(query));
  const answers: unknown[] = [];
  for (let times = 0; times < 6; times += 1) {
    answers.push(JSON.parse(JSON.stringify(await run({}, variables))));
  }
  return answers;
}

test.each([
  ['fields', 'query ($id: ID!) { person(id: $id) { id name(upper: true) } }', { id: '1' }],
  [
    'variables that are left out and have a default',
    `query ($yes: Boolean! = true, $no: Boolean! = false, $up: Boolean! = true, $id: ID = "1") {
      person(id: $id) { id @include(if: $yes) name(upper: $up) @skip(if: $no) } }`,
    {},
  ],
  [
    'variables that are left out inside an object',
    'query ($name: String, $nick: String) { told(change: { name: $name, nick: $nick }) }',
    { name: 'Anne' },
  ],
  [
    'fields of a variable that are left out and have a default',
    'query ($page: Page) { page(page: $page) }',
    { page: {} },
  ],
  [
    'variables that hold others of their own type',
    'query ($tree: Tree) { tree(tree: $tree) }',
    { tree: { branches: [{ name: 'a' }] } },
  ],
  [
    'fragments of which one spread is left out',
    `query ($no: Boolean!) { person(id: "1") { ...P @include(if: $no) ...P } }
      fragment P on Person { id name }`,
    { no: false },
  ],
  [
    'fragments of which one spread stands in another that is left out',
    '{ person(id: "1") { ... @include(if: false) { ...P } ...P } } fragment P on Person { name }',
    {},
  ],
  [
    'fields of a fragment in a field that is left out, and asked for beside it',
    `query ($no: Boolean!) {
      person(id: "1") { id }
      person(id: "1") @include(if: $no) { ... on Person { name } } }`,
    { no: false },
  ],
  ['variables that are wrong', 'query ($id: ID!) { person(id: $id) { id } }', {}],
])('%s come out the same, however often a query is run', async (_, query, variables) => {
  const [first, ...others] = await answersTo(query, variables);
  for (const other of others) expect(other).toEqual(first);
});
