import { specifiedRules, validate, parse, type GraphQLSchema } from 'graphql';
import { Dice } from './dice.ts';
import { SelectionWriter } from './selection.ts';
import { Variables } from './variables.ts';

/** One request as a client sends it. */
export interface RandomOperation {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string;
}

const introspection = [
  '__schema { queryType { name } mutationType { name } types { name kind } }',
  '__schema { directives { name args { name defaultValue } } }',
  '__type(name: "Query") { name fields { name isDeprecated type { kind name ofType { name } } } }',
  'shape: __type(name: "Nothing") { name }',
];

/** A valid operation over a schema; the same for the same seed. */
export function randomOperation(schema: GraphQLSchema, seed: number): RandomOperation {
  const dice = new Dice(seed);
  for (;;) {
    const operation = written(schema, dice);
    // Two keys that cannot be merged, a fragment on a type without overlap: thrown again.
    if (validate(schema, parse(operation.query), specifiedRules).length === 0) return operation;
  }
}

function written(schema: GraphQLSchema, dice: Dice): RandomOperation {
  const kind = schema.getMutationType() && dice.chance(0.2) ? 'mutation' : 'query';
  const root = kind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Error(`No ${kind}`);
  const variables = new Variables(dice);
  const writer = new SelectionWriter(schema, variables, dice, 3 + dice.below(25));
  const body = writer.selections(root, 2 + dice.below(5));
  const first = firstSelection(kind, dice);
  const selections = first ? body.replace('{', `{ ${first}`) : body;
  const parts = [
    `${kind} Asked${variables} ${selections}`,
    ...writer.fragments.map(({ text }) => text),
  ];
  const operation = { query: parts.join('\n'), variables: variables.values };
  if (!dice.chance(0.15)) return operation;
  const other = `${dice.pick(['query', kind])} Other { __typename }`;
  const query = dice.chance(0.5) ? `${other}\n${operation.query}` : `${operation.query}\n${other}`;
  return { ...operation, query, operationName: 'Asked' };
}

/** What sometimes stands before the random selections of the root. */
function firstSelection(kind: string, dice: Dice): string | undefined {
  if (dice.chance(0.03)) return `${dice.pick(['__proto__', '__typename', '__x'])}: __typename`;
  if (kind === 'query' && dice.chance(0.05)) return dice.pick(introspection);
  return undefined;
}
