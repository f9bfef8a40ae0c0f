import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { plannedDocument } from './planned-document.ts';

const planned = (query: string): string =>
  print(plannedDocument(parse(query))).replace(/\s+/g, ' ');

test('an alias is planned under a name that no client can write and no field has', () => {
  expect(planned('{ id: name  typename: name  proto: name { a: id  id  id: id } }')).toBe(
    '{ __a_id: name __a_typename: name __a_proto: name { __a_a: id id id: id } }',
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

test('a document with nothing of the kind is planned as it is', () => {
  const document = parse(
    '{ id cat { ...F name @skip(if: true) } } fragment F on Cat { ... { id } }',
  );
  expect(plannedDocument(document)).toBe(document);
});
