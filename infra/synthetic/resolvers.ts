import {
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isUnionType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { Representation, Thing } from './thing.ts';
import type { World } from './world.ts';

/** Resolvers by type and field, entities and abstract types included. */
export type Resolvers = Record<string, Record<string, unknown>>;

/** Resolvers of a whole schema that find everything in one world. */
export function resolversOf(schema: GraphQLSchema, world: World): Resolvers {
  const resolve: GraphQLFieldResolver<Thing | undefined, unknown> = (parent, given, _, info) => {
    const { name } = info.parentType;
    return world.field(parent ?? { type: name, identity: name }, info.fieldName, given);
  };
  const __resolveType = (thing: Thing): string => thing.type;
  const resolvers: Resolvers = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || type.name.startsWith('_')) continue;
    const __resolveReference = (given: Representation): Thing => world.entity(type.name, given);
    if (isUnionType(type)) resolvers[type.name] = { __resolveType };
    if (isInterfaceType(type)) resolvers[type.name] = { __resolveType, __resolveReference };
    if (!isObjectType(type)) continue;
    const own = Object.keys(type.getFields()).filter((name) => !name.startsWith('_'));
    resolvers[type.name] = {
      ...Object.fromEntries(own.map((name) => [name, resolve])),
      __resolveReference,
    };
  }
  return resolvers;
}
