import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { representationOf } from './representation.ts';

const schema = buildSchema(`
  interface Party { id: ID! }
  type Firm implements Party { id: ID! siret: String place: Place }
  type Person implements Party { id: ID! }
  type Place { town: String street: String }
  type Query { party: Party }`);

const field = (name: string, selections?: object[]) => ({
  kind: 'Field' as const,
  name,
  ...(selections ? { selections: selections as never } : {}),
});
const on = (typeCondition: string, ...selections: ReturnType<typeof field>[]) => ({
  kind: 'InlineFragment' as const,
  typeCondition,
  selections,
});

const firm = { __typename: 'Firm', id: '1', siret: '2', place: { town: 'A', street: 'B' } };

test('only what the fetch requires is passed on', () => {
  const represent = representationOf([on('Firm', field('__typename'), field('id'))], schema);
  expect(represent(firm)).toEqual({ __typename: 'Firm', id: '1' });
});

test('nested requirements are picked too', () => {
  const represent = representationOf(
    [on('Firm', field('__typename'), field('place', [field('town')]))],
    schema,
  );
  expect(represent(firm)).toEqual({ __typename: 'Firm', place: { town: 'A' } });
  expect(represent({ ...firm, place: null })).toEqual({ __typename: 'Firm', place: null });
});

test('a condition on an interface sees the types that implement it', () => {
  const represent = representationOf([on('Party', field('__typename'), field('id'))], schema);
  expect(represent(firm)).toEqual({ __typename: 'Firm', id: '1' });
});

test('an object of another type, or one that lacks something, is not represented', () => {
  const represent = representationOf(
    [on('Firm', field('__typename'), field('id'), field('siret'))],
    schema,
  );
  expect(represent({ __typename: 'Person', id: '1' })).toEqual({});
  expect(represent({ __typename: 'Firm', id: '1' })).toEqual({});
});
