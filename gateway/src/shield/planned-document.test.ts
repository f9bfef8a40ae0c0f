import { buildSchema, Kind, parse, print, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import { plannedDocument } from './planned-document.ts';

const schema = buildSchema(`
  interface Animal { id: ID name: String }
  type Cat implements Animal { id: ID name: String friend: Animal a: Int }
  type Dog implements Animal { id: ID name: String }
  type Query { id: ID name: String cat: Cat animal: Animal }`);

function plan(document: DocumentNode): DocumentNode {
  const fragments = document.definitions.flatMap((each) =>
    each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
  );
  return plannedDocument({ schema, fragments: new Map(fragments) }, document);
}

const planned = (query: string): string => print(plan(parse(query))).replace(/\s+/g, ' ');

test('an alias is planned under a name that no client can write and no field has', () => {
  expect(planned('{ id: name  typename: name  proto: cat { a: id  id  id: id } }')).toBe(
    '{ __a_id: name __a_typename: name __a_proto: cat { __a_a: id id id: id } }',
  );
});

test('an object is asked for when all of it is asked under conditions', () => {
  expect(planned('query ($no: Boolean!) { cat { name @include(if: $no) } }')).toBe(
    'query ($no: Boolean!) { cat { __typename name @include(if: $no) } }',
  );
  expect(planned('{ cat { ...F } } fragment F on Cat { ... { name @skip(if: true) } }')).toBe(
    '{ cat { __typename ...F } } fragment F on Cat { ... { name @skip(if: true) } }',
  );
});

test('an object is asked for when what is asked of it may not concern it', () => {
  expect(planned('{ animal { ... on Cat { name } } }')).toBe(
    '{ animal { __typename ... on Cat { name } } }',
  );
  expect(planned('{ cat { ... on Animal { ... on Dog { name } } } }')).toBe(
    '{ cat { __typename ... on Animal { ... on Dog { name } } } }',
  );
});

test('a document with nothing of the kind is planned as it is', () => {
  const document = parse(
    '{ id cat { ... on Animal { ...F } name @skip(if: true) } } fragment F on Cat { ... { id } }',
  );
  expect(plan(document)).toBe(document);
});
