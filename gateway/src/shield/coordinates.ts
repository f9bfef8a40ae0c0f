import {
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type GraphQLCompositeType,
  type SelectionNode,
} from 'graphql';
import { concreteTypes, fragmentOf, narrowed, rootType, type Operation } from './operation.ts';

/**
 * Every field that an operation names, as `Type.field` of the concrete types that it can mean.
 * Variables play no part, so the answer holds for the document and can be kept with it.
 */
export function coordinatesOf(operation: Operation): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const walk = (type: GraphQLCompositeType, selections: readonly SelectionNode[]): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) walkField(type, node.name.value, node.selectionSet?.selections);
      else walkFragment(type, node);
    }
  };
  const walkField = (
    type: GraphQLCompositeType,
    name: string,
    selections: readonly SelectionNode[] = [],
  ): void => {
    for (const concrete of concreteTypes(operation.schema, type)) {
      found.add(`${concrete.name}.${name}`);
    }
    const field = isUnionType(type) ? undefined : type.getFields()[name];
    const inner = field && getNamedType(field.type);
    if (isCompositeType(inner)) walk(inner, selections);
  };
  const walkFragment = (
    type: GraphQLCompositeType,
    node: Exclude<SelectionNode, { kind: Kind.FIELD }>,
  ): void => {
    const { condition, selections } = fragmentOf(node, operation.fragments);
    const inner = narrowed(operation.schema, condition, type);
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      // A named fragment means the same fields wherever it is spread: once is enough, however often it is nested.
      const key = node.name.value;
      if (seen.has(key)) return;
      seen.add(key);
    }
    walk(inner, selections);
  };
  walk(rootType(operation), operation.definition.selectionSet.selections);
  return found;
}
