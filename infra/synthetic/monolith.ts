import { scalars } from '@vigie/chassis/scalars';
import {
  buildSchema,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  type GraphQLSchema,
} from 'graphql';
import type { Contract } from './contract.ts';
import { readFederation } from './federation.ts';
import { resolversOf } from './resolvers.ts';
import { World, type WorldOptions } from './world.ts';

/** The same contract and the same data as one schema without any federation. */
export function monolithSchema(contract: Contract, options: WorldOptions): GraphQLSchema {
  const schema = buildSchema(contract.api);
  const world = new World(readFederation(contract.supergraph), 'monolith', options);
  const resolvers = resolversOf(schema, world);
  const ofHouse: Record<string, object> = scalars;
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isAbstractType(type)) type.resolveType = resolvers[type.name]?.['__resolveType'] as never;
    if (isScalarType(type) && Object.hasOwn(ofHouse, type.name)) {
      const { serialize, parseValue, parseLiteral } = ofHouse[type.name] as typeof type;
      Object.assign(type, { serialize, parseValue, parseLiteral });
    }
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = resolvers[type.name]?.[field.name] as never;
    }
  }
  return schema;
}
