import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { KnownOperation } from './known-operation.ts';
import { refusalOf } from './refusal.ts';

const schema = buildSchema(`
  type Query { cats: Int }
  type Mutation { feed: Int! wash: Int! sell: Int }`);

const guards = new Map([
  ['Mutation.wash', [{ level: 'scopes' as const, scopes: [['cats:wash']] }]],
  ['Mutation.sell', [{ level: 'scopes' as const, scopes: [['cats:sell']] }]],
]);

function refusal(query: string, denied: string[]): unknown[] {
  const document = parse(query);
  const [definition] = document.definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation');
  const asked: OperationDefinitionNode = definition;
  const operation = new KnownOperation(schema, document, asked).with({});
  return refusalOf(operation, new Set(denied), guards, new Set<string>()).map(
    ({ path, extensions }) => [path?.join('.'), extensions['missingScopes']],
  );
}

test('names every denied root field of a mutation, behind those that may not be null too', () => {
  expect(refusal('mutation { feed w: wash sell }', ['Mutation.wash', 'Mutation.sell'])).toEqual([
    ['w', [['cats:wash']]],
    ['sell', [['cats:sell']]],
  ]);
});

test('lets pass what asks for no denied root field, and every query', () => {
  expect(refusal('mutation { feed sell @skip(if: true) }', ['Mutation.sell'])).toEqual([]);
  expect(refusal('{ cats }', ['Query.cats'])).toEqual([]);
});
