import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** One operation of a document with what is needed to walk it. */
export interface Operation {
  schema: GraphQLSchema;
  definition: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced variables, defaults filled in. */
  variables: Record<string, unknown>;
}

/** The root type that an operation starts from. */
export function rootType({ schema, definition }: Operation): GraphQLObjectType {
  const type = schema.getRootType(definition.operation);
  if (!type) throw new Error(`The schema has no ${definition.operation}`);
  return type;
}

/** False when `@skip` or `@include` takes the selection out. */
export function isIncluded(node: SelectionNode, variables: Record<string, unknown>): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}

/** Object types that a value of `type` can have. */
export function concreteTypes(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

/** True when an object of `type` is seen by a fragment on `condition`. */
export function appliesTo(
  schema: GraphQLSchema,
  condition: string | undefined,
  type: GraphQLObjectType,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}

/** The selections and type condition of a fragment, inline or named. */
export function fragmentOf(
  node: Exclude<SelectionNode, FieldNode>,
  fragments: Operation['fragments'],
): { condition: string | undefined; selections: readonly SelectionNode[] } {
  if (node.kind === Kind.INLINE_FRAGMENT) {
    return {
      condition: node.typeCondition?.name.value,
      selections: node.selectionSet.selections,
    };
  }
  const fragment = fragments.get(node.name.value);
  return {
    condition: fragment?.typeCondition.name.value,
    selections: fragment?.selectionSet.selections ?? [],
  };
}

/** Fields that an object of `type` is asked for, by response key, in order; `@skip` and `@include` respected. */
export function collectFields(
  operation: Operation,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  into = new Map<string, FieldNode[]>(),
): Map<string, FieldNode[]> {
  for (const node of selections) {
    if (!isIncluded(node, operation.variables)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const same = into.get(key);
      if (same) same.push(node);
      else into.set(key, [node]);
      continue;
    }
    const fragment = fragmentOf(node, operation.fragments);
    if (appliesTo(operation.schema, fragment.condition, type)) {
      collectFields(operation, type, fragment.selections, into);
    }
  }
  return into;
}

/** The composite type named by a fragment's condition, or the one around it. */
export function narrowed(
  schema: GraphQLSchema,
  condition: string | undefined,
  around: GraphQLCompositeType,
): GraphQLCompositeType {
  const type = condition === undefined ? undefined : schema.getType(condition);
  return isObjectType(type) || isAbstractType(type) ? type : around;
}
