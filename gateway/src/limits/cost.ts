import { getArgumentValues, getNamedType, isCompositeType, isListType } from 'graphql';
import type { FieldNode, GraphQLObjectType, GraphQLOutputType, SelectionNode } from 'graphql';
import { getNullableType, isAbstractType, isObjectType } from 'graphql';
import { collectFields, rootType, type Operation } from '../shield/operation.ts';
import { limits } from './structure.ts';
import { TooLarge } from './too-large.ts';

/** Rows assumed for a list that takes no page size. */
const assumedRows = 10;

/**
 * What an operation may cost: one for every field of every row that it can return. Page sizes multiply what stands
 * under them.
 * @throws TooLarge as soon as the sum passes the limit
 */
export function checkCost(operation: Operation): number {
  let cost = 0;
  const walk = (
    type: GraphQLObjectType,
    selections: readonly SelectionNode[],
    rows: number,
  ): void => {
    for (const nodes of collectFields(operation, type, selections).values()) {
      const [node] = nodes;
      const field = node && type.getFields()[node.name.value];
      if (!node || !field) continue;
      cost += rows;
      if (cost > limits.cost) throw new TooLarge('cost units', limits.cost);
      const inner = getNamedType(field.type);
      if (!isCompositeType(inner)) continue;
      const below = rows * rowsOf(operation, field.type, nodes, field);
      const children = nodes.flatMap((each) => each.selectionSet?.selections ?? []);
      const types = isAbstractType(inner) ? operation.schema.getPossibleTypes(inner) : [inner];
      for (const concrete of types) if (isObjectType(concrete)) walk(concrete, children, below);
    }
  };
  walk(rootType(operation), operation.definition.selectionSet.selections, 1);
  return cost;
}

type Field = ReturnType<GraphQLObjectType['getFields']>[string];

function rowsOf(
  operation: Operation,
  type: GraphQLOutputType,
  [node]: readonly FieldNode[],
  field: Field,
): number {
  if (node && field.args.some(({ name }) => name === 'first')) {
    const first: unknown = getArgumentValues(field, node, operation.variables)['first'];
    return typeof first === 'number' ? Math.min(Math.max(first, 1), 200) : assumedRows;
  }
  // The rows of a connection are counted where its page size stands, not again at `edges`.
  if (field.name === 'edges') return 1;
  return isListType(getNullableType(type)) ? assumedRows : 1;
}
