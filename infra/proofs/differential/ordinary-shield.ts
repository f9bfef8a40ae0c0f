import {
  buildASTSchema,
  GraphQLError,
  isObjectType,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { and, deny, rule, shield } from 'graphql-shield';
import type { Role } from './role.ts';

type Asker = Pick<Role, 'scopes'>;
type Test = (asker: Asker) => boolean;

/** Tests of each field by coordinate, read from the directives of a supergraph by means of their own. */
export function testsOf(supergraph: string): Map<string, Test[]> {
  const schema = buildASTSchema(parse(supergraph), { assumeValidSDL: true });
  const tests = new Map<string, Test[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const directives = [
        ...(type.astNode?.directives ?? []),
        ...(field.astNode?.directives ?? []),
      ];
      tests.set(`${type.name}.${field.name}`, directives.flatMap(testOf));
    }
  }
  return tests;
}

function testOf({ name, arguments: given }: ConstDirectiveNode): Test[] {
  const value: unknown = given?.[0] && valueFromASTUntyped(given[0].value);
  if (name.value === 'tag' && value === 'public') return [() => true];
  if (name.value === 'authenticated') return [({ scopes }) => scopes !== null];
  if (name.value !== 'requiresScopes') return [];
  const ways = value as string[][];
  return [({ scopes }) => ways.some((way) => way.every((scope) => scopes?.has(scope)))];
}

/** Whether all tests of a coordinate pass; nothing is open that says nothing. */
export function isOpen(tests: Map<string, Test[]>, coordinate: string, asker: Asker): boolean {
  const own = tests.get(coordinate) ?? [];
  return own.length > 0 && own.every((test) => test(asker));
}

/** A schema wrapped in graphql-shield the way that its documentation shows. */
export function withOrdinaryShield(schema: GraphQLSchema, supergraph: string): GraphQLSchema {
  const tree: Record<string, Record<string, unknown>> = {};
  for (const [coordinate, tests] of testsOf(supergraph)) {
    const [type = '', field = ''] = coordinate.split('.');
    const known = schema.getType(type);
    if (!isObjectType(known) || !known.getFields()[field] || tests.length === 0) continue;
    const rules = tests.map((test, index) =>
      rule(`${coordinate}#${index}`)((_parent, _args, context: Asker) => test(context)),
    );
    (tree[type] ??= {})[field] = and(...rules);
  }
  const permissions = shield(tree as never, {
    fallbackRule: deny,
    fallbackError: denial as never,
    // Errors that resolvers throw on purpose reach the client.
    allowExternalErrors: true,
  });
  return applyMiddleware(schema, permissions);
}

function denial(
  _thrown: unknown,
  _parent: unknown,
  _args: unknown,
  { scopes }: Asker,
  { parentType, fieldName }: GraphQLResolveInfo,
): GraphQLError {
  return new GraphQLError('denied', {
    extensions: {
      code: scopes === null ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      coordinate: `${parentType.name}.${fieldName}`,
    },
  });
}
