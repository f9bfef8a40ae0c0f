import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import type { CallerActor, SignInActor } from './actor.ts';
import { boundEntities } from './bound-entities.ts';
import type { Route } from './route.ts';
import { scalars } from './scalars.ts';

/** Who calls a subgraph: somebody whom the gateway has verified, or nobody yet. */
export type Caller = CallerActor | SignInActor;

/** One of the five federated services, ready to run in the gateway's process or behind HTTP. */
export interface Subgraph {
  name: string;
  schema: GraphQLSchema;
  /** Context of one gateway request: caches live as long as it does. */
  contextFor(caller: Caller): object;
  /** HTTP routes beside GraphQL. */
  routes: readonly Route[];
  close(): Promise<void>;
}

/**
 * The verified caller of a guarded field.
 * @throws when nobody is signed in: the gateway's rules let no such request pass, so this is a defect
 */
export function signedIn(caller: Caller): CallerActor {
  if (caller.kind === 'sign-in') throw new Error('A guarded field was reached without a caller');
  return caller;
}

/** Resolvers by type and field, as the code generator types them. */
type ResolverMap = Record<string, unknown>;

const built = new WeakMap<ResolverMap, GraphQLSchema>();

/**
 * The executable schema of a subgraph: its contract, the scalars of the house, its resolvers. It
 * holds nothing of a caller or a database, so that a process which opens a subgraph again reads it once.
 */
export function subgraphSchema(sdl: string, resolvers: ResolverMap): GraphQLSchema {
  const known = built.get(resolvers);
  if (known) return known;
  const schema = buildSchema(sdl, resolvers);
  built.set(resolvers, schema);
  return schema;
}

function buildSchema(sdl: string, resolvers: ResolverMap): GraphQLSchema {
  const typeDefs = parse(sdl);
  const declared = typeDefs.definitions.flatMap((definition) =>
    definition.kind === 'ScalarTypeDefinition' ? [definition.name.value] : [],
  );
  const own = Object.entries(scalars).filter(([name]) => declared.includes(name));
  const all = { ...Object.fromEntries(own), ...resolvers };
  return boundEntities(buildSubgraphSchema({ typeDefs, resolvers: all as never }));
}
