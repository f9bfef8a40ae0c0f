import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isInterfaceType, isUnionType, type GraphQLSchema } from 'graphql';
import type { Entity } from './cursor.ts';
import { mergeInto } from './merge.ts';

/** Writes what a subgraph needs to find an entity again; null when something of it is not known. */
export type Represent = (entity: Entity) => Entity | null;

/** Compiles the `requires` of a fetch. */
export function representationOf(
  selections: readonly QueryPlanSelectionNode[],
  schema: GraphQLSchema,
): Represent {
  const parts = selections.map((selection) => partOf(selection, schema));
  return (entity) => {
    const representation: Entity = {};
    for (const part of parts) if (!part(entity, representation)) return null;
    return representation;
  };
}

/** Adds one selection to a representation; false when the entity lacks it. */
type Part = (entity: Entity, into: Entity) => boolean;

function partOf(selection: QueryPlanSelectionNode, schema: GraphQLSchema): Part {
  return selection.kind === 'Field' ? fieldPart(selection, schema) : typePart(selection, schema);
}

function fieldPart(
  { name, alias, selections }: Extract<QueryPlanSelectionNode, { kind: 'Field' }>,
  schema: GraphQLSchema,
): Part {
  const key = alias ?? name;
  const represent = selections && representationOf(selections, schema);
  const copy = (value: unknown): unknown => {
    if (value === null || !represent) return value;
    if (Array.isArray(value)) return value.map(copy);
    return represent(value as Entity);
  };
  return (entity, into) => {
    const value = Object.hasOwn(entity, key) ? entity[key] : undefined;
    if (value === undefined) return false;
    into[key] = copy(value);
    return true;
  };
}

function typePart(
  { typeCondition, selections }: Extract<QueryPlanSelectionNode, { kind: 'InlineFragment' }>,
  schema: GraphQLSchema,
): Part {
  const types = typeCondition === undefined ? new Set() : typesNamed(typeCondition, schema);
  const represent = representationOf(selections, schema);
  return (entity, into) => {
    if (!types.has(entity['__typename'])) return true;
    const representation = represent(entity);
    if (representation) mergeInto(into, representation);
    return true;
  };
}

/** Names that an object may have to be seen by a condition on `name`. */
function typesNamed(name: string, schema: GraphQLSchema): ReadonlySet<unknown> {
  const type = schema.getType(name);
  if (isUnionType(type)) return new Set(type.getTypes().map((each) => each.name));
  if (!isInterfaceType(type)) return new Set([name]);
  const { objects, interfaces } = schema.getImplementations(type);
  return new Set([type, ...objects, ...interfaces].map((each) => each.name));
}
