import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { denialOf } from './denial.ts';
import { collectFields, rootType, type Operation } from './operation.ts';
import type { Guards } from '../contract/guard.ts';

type Data = Record<string, unknown>;

/** A null in a place that may not be null: it moves up to the nearest place that may. */
const bubble = Symbol('null where none may be');

/**
 * The answer to the original operation, made from the answer to the pruned one: null and one error for each denied
 * field, nulls moved up where the contract says so, keys in the order in which they were asked.
 */
export function complete(
  operation: Operation,
  denied: ReadonlySet<string>,
  guards: Guards,
  held: ReadonlySet<string> | null,
  data: Data,
): { data: Data | null; errors: GraphQLError[] } {
  const errors = new Map<string, GraphQLError>();
  const deny = (coordinate: string, path: readonly string[], node: FieldNode): void => {
    const key = path.join('.');
    if (!errors.has(key)) {
      errors.set(key, denialOf(coordinate, guards.get(coordinate) ?? [], held, path, node));
    }
  };

  const completeObject = (
    type: GraphQLObjectType,
    nodes: readonly FieldNode[] | null,
    source: Data,
    path: readonly string[],
  ): Data | typeof bubble => {
    const selections = nodes
      ? nodes.flatMap((node) => node.selectionSet?.selections ?? [])
      : operation.definition.selectionSet.selections;
    // No prototype: a response key such as `constructor` is data like any other.
    const result = Object.create(null) as Data;
    for (const [key, fieldNodes] of collectFields(operation, type, selections)) {
      const value = completeField(type, key, fieldNodes, source, [...path, key]);
      if (value === bubble) return bubble;
      if (value !== undefined) result[key] = value;
    }
    return result;
  };

  const completeField = (
    type: GraphQLObjectType,
    key: string,
    nodes: readonly FieldNode[],
    source: Data,
    path: readonly string[],
  ): unknown => {
    const [node] = nodes;
    if (!node) return undefined;
    const name = node.name.value;
    const field = type.getFields()[name];
    const coordinate = `${type.name}.${name}`;
    if (denied.has(coordinate)) {
      deny(coordinate, path, node);
      return field && isNonNullType(field.type) ? bubble : null;
    }
    const value = Object.hasOwn(source, key) ? source[key] : null;
    return field ? completeValue(field.type, nodes, value, path) : value;
  };

  const completeValue = (
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    value: unknown,
    path: readonly string[],
  ): unknown => {
    if (isNonNullType(type)) {
      const inner = completeValue(type.ofType, nodes, value, path);
      return inner === null ? bubble : inner;
    }
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      if (!Array.isArray(value)) return null;
      const items = value.map((item) => completeValue(type.ofType, nodes, item, path));
      return items.includes(bubble) ? null : items;
    }
    const named = getNamedType(type);
    if (!isCompositeType(named)) return value;
    const object = value as Data;
    const concrete = isObjectType(named)
      ? named
      : operation.schema.getType(String(object['__typename']));
    if (!isObjectType(concrete)) return null;
    const inner = completeObject(concrete, nodes, object, path);
    return inner === bubble ? null : inner;
  };

  const root = completeObject(rootType(operation), null, data, []);
  return { data: root === bubble ? null : root, errors: [...errors.values()] };
}
