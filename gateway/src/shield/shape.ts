import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionNode,
} from 'graphql';
import type { Guards } from '../contract/guard.ts';
import { denialOf } from './denial.ts';
import { leafShape } from './leaf.ts';
import { collectFields, type Operation } from './operation.ts';
import { bubble, nulled, type Shape } from './place.ts';
import { plannedKey } from './planned-key.ts';

/** What shapes are compiled from. */
export interface ShapeParts {
  operation: Operation;
  denied: ReadonlySet<string>;
  guards: Guards;
  held: ReadonlySet<string> | null;
}

type Path = readonly string[];
type Entity = Record<string, unknown>;

/** An object of a known type, with its fields in the order in which they were asked. */
export function objectShape(
  parts: ShapeParts,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  path: Path,
): Shape {
  const fields = [...collectFields(parts.operation, type, selections)].map(([key, nodes]) => {
    const planned = plannedKey(nodes[0] as FieldNode);
    return {
      key,
      planned,
      // A name of Object.prototype would be found on every object.
      inherited: planned in Object.prototype,
      shape: fieldShape(parts, type, nodes, [...path, key]),
    };
  });
  return (value, met) => {
    const source = value as Entity;
    // Keys are the client's: none is `__proto__`, because such aliases are refused.
    const result: Entity = {};
    for (const { key, planned, inherited, shape } of fields) {
      const given = inherited && !Object.hasOwn(source, planned) ? undefined : source[planned];
      const completed = shape(given, met);
      if (completed === bubble) return nulled;
      result[key] = completed === nulled ? null : completed;
    }
    return result;
  };
}

function fieldShape(
  parts: ShapeParts,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  path: Path,
): Shape {
  const [node] = nodes as readonly [FieldNode];
  const name = node.name.value;
  if (name === '__typename') return () => type.name;
  const field = type.getFields()[name];
  const coordinate = `${type.name}.${name}`;
  if (parts.denied.has(coordinate)) {
    const { guards, held } = parts;
    const error = denialOf(coordinate, guards.get(coordinate) ?? [], held, path, node);
    const result = isNonNullType(field?.type) ? bubble : null;
    return (_value, { denials }) => {
      denials.add(error);
      return result;
    };
  }
  // `__schema` and `__type` stand in no type: graphql-js has completed them.
  if (!field) return (value) => value ?? null;
  return valueShape(parts, field.type, nodes, coordinate, path);
}

function valueShape(
  parts: ShapeParts,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  coordinate: string,
  path: Path,
): Shape {
  if (isNonNullType(type)) {
    return nonNull(valueShape(parts, type.ofType, nodes, coordinate, path), coordinate, path);
  }
  if (isListType(type)) return list(valueShape(parts, type.ofType, nodes, coordinate, path));
  if (isLeafType(type)) return leafShape(type, coordinate, path);
  const selections = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  const named = getNamedType(type);
  if (isAbstractType(named)) return abstractShape(parts, named, selections, path);
  const object = objectShape(parts, named as GraphQLObjectType, selections, path);
  return (value, met) => (value === null || value === undefined ? null : object(value, met));
}

/** An object whose type is known only when it is there; each type is compiled when it is first met. */
function abstractShape(
  parts: ShapeParts,
  type: GraphQLAbstractType,
  selections: readonly SelectionNode[],
  path: Path,
): Shape {
  const { schema } = parts.operation;
  const known = new Map<unknown, Shape>();
  const shapeFor = (name: unknown): Shape => {
    const concrete = typeof name === 'string' ? schema.getType(name) : undefined;
    const fits = isObjectType(concrete) && schema.isSubType(type, concrete);
    const shape = fits ? objectShape(parts, concrete, selections, path) : () => null;
    if (fits) known.set(name, shape);
    return shape;
  };
  return (value, met) => {
    if (value === null || value === undefined) return null;
    const name = (value as Entity)['__typename'];
    return (known.get(name) ?? shapeFor(name))(value, met);
  };
}

function list(item: Shape): Shape {
  return (value, met) => {
    if (!Array.isArray(value)) return null;
    let whole = true;
    const items = value.map((each: unknown) => {
      const completed = item(each, met);
      if (completed === bubble) whole = false;
      return completed === nulled ? null : completed;
    });
    return whole ? items : nulled;
  };
}

function nonNull(inner: Shape, coordinate: string, path: Path): Shape {
  const error = new GraphQLError(`${coordinate} came back null, which its type excludes.`, {
    path,
    extensions: { code: 'INCOMPLETE_ANSWER', coordinate },
  });
  return (value, met) => {
    const completed = inner(value, met);
    if (completed === null) met.broken.add(error);
    return completed === null || completed === nulled ? bubble : completed;
  };
}
