import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { compileCompletion } from './complete.ts';
import { KnownOperation } from './known-operation.ts';

const schema = buildSchema(`
  enum Colour { RED GREEN }
  interface Animal { name: String }
  type Cat implements Animal { name: String! secret: String! colour: Colour }
  type Dog implements Animal { name: String secret: String }
  type Query { animal: Animal cat: Cat cats: [Cat] all: [Cat!] sure: Cat! count: Int constructor: Int toString: Int }`);

const guards = new Map([
  ['Cat.secret', [{ level: 'scopes' as const, scopes: [['cats:read']] }]],
  ['Dog.secret', [{ level: 'scopes' as const, scopes: [['dogs:read']] }]],
]);

function complete(query: string, fetched: object, denied: string[] = [], variables = {}) {
  const document = parse(query);
  const definition = document.definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  const operation = new KnownOperation(schema, document, definition).with(variables);
  const completion = compileCompletion(operation, new Set(denied), guards, new Set<string>());
  const { data, denials, broken } = completion(fetched as Record<string, unknown>);
  return {
    data,
    denials: denials.map(({ path, extensions }) => [path?.join('.'), extensions['missingScopes']]),
    broken: broken.map(({ path }) => path?.join('.')),
  };
}

describe('an answer', () => {
  test('has the keys that were asked for, in their order, and no other', () => {
    const { data } = complete('{ b: count cat { colour name } }', {
      cat: { __typename: 'Cat', name: 'Minet', colour: 'RED', id: '1' },
      __a_b: 3,
    });
    expect(JSON.stringify(data)).toBe('{"b":3,"cat":{"colour":"RED","name":"Minet"}}');
  });

  test('names the type of an object from what is known of it', () => {
    expect(
      complete('{ t: __typename cat { __typename } animal { kind: __typename } }', {
        cat: {},
        animal: { __typename: 'Dog' },
      }).data,
    ).toEqual({ t: 'Query', cat: { __typename: 'Cat' }, animal: { kind: 'Dog' } });
  });

  test('has one shape for each value of its conditions', () => {
    const query = 'query ($with: Boolean!) { count cat @include(if: $with) { name } }';
    const fetched = { count: 1, cat: { name: 'Minet' } };
    expect(complete(query, fetched, [], { with: true }).data).toEqual(fetched);
    expect(complete(query, fetched, [], { with: false }).data).toEqual({ count: 1 });
  });

  test('takes names of Object.prototype for keys that nobody has answered', () => {
    expect(complete('{ constructor toString }', { toString: 2 }).data).toEqual({
      constructor: null,
      toString: 2,
    });
  });
});

describe('a denied field', () => {
  test('is null, with one error for all rows', () => {
    const rows = [{ name: 'Minet', secret: 'x' }, { name: 'Félix' }];
    expect(
      complete('{ animal { ... on Dog { secret } } cats { name } }', { cats: rows }, ['Dog.secret'])
        .denials,
    ).toEqual([]);
    const dog = { animal: { __typename: 'Dog', name: 'Médor' } };
    expect(complete('{ animal { name ... on Dog { secret } } }', dog, ['Dog.secret'])).toEqual({
      data: { animal: { name: 'Médor', secret: null } },
      denials: [['animal.secret', [['dogs:read']]]],
      broken: [],
    });
  });

  test('that may not be null takes the object with it, and the list where items may not be null', () => {
    const cats = [{ name: 'Minet' }, { name: 'Félix' }];
    expect(
      complete('{ cats { name secret } all { secret } cat { secret } }', { cats, all: cats }, [
        'Cat.secret',
      ]),
    ).toEqual({
      data: { cats: [null, null], all: null, cat: null },
      denials: [
        ['cats.secret', [['cats:read']]],
        ['all.secret', [['cats:read']]],
      ],
      broken: [],
    });
  });

  test('takes the whole answer with it where nothing on the way may be null', () => {
    const result = complete('{ count sure { secret } }', { count: 1, sure: {} }, ['Cat.secret']);
    expect(result.data).toBeNull();
    expect(result.denials).toHaveLength(1);
  });
});

describe('what a subgraph may not give', () => {
  test('null where the contract has none is an error at the field', () => {
    expect(complete('{ cat { name } count }', { cat: { name: null }, count: 1 })).toEqual({
      data: { cat: null, count: 1 },
      denials: [],
      broken: ['cat.name'],
    });
  });

  test('an enum value that the contract does not know, a number that is none, a type that is none', () => {
    expect(
      complete('{ cat { colour } count animal { name } }', {
        cat: { colour: 'HIDDEN' },
        count: 'many',
        animal: { __typename: 'Bird', name: 'Cui' },
      }),
    ).toEqual({
      data: { cat: { colour: null }, count: null, animal: null },
      denials: [],
      broken: ['cat.colour', 'count'],
    });
  });
});
