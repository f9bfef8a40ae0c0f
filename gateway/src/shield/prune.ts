import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type InlineFragmentNode,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { tooLarge } from '../limits/refusal.ts';
import { concreteTypes, fragmentOf, narrowed, rootType, type Operation } from './operation.ts';

/** Nodes that a pruned operation may grow to when its fragments are written out. */
const budget = 10_000;

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The operation without its denied fields, to be planned instead of the original. Fragments are written out. Where
 * everything inside a field is denied, `__typename` stays, so that it is still known whether the object exists.
 * @returns null when nothing is left to ask
 * @throws GraphQLError `OPERATION_TOO_LARGE` when the fragments, written out, exceed the budget
 */
export function prune(operation: Operation, denied: ReadonlySet<string>): DocumentNode | null {
  const pruner = new Pruner(operation, denied);
  const selections = pruner.selections(
    rootType(operation),
    operation.definition.selectionSet.selections,
  );
  if (selections.length === 0) return null;
  const definition = { ...operation.definition, selectionSet: selectionSet(selections) };
  return { kind: Kind.DOCUMENT, definitions: [withUsedVariables(definition)] };
}

class Pruner {
  #nodes = 0;

  constructor(
    private readonly operation: Operation,
    private readonly denied: ReadonlySet<string>,
  ) {}

  selections(type: GraphQLCompositeType, nodes: readonly SelectionNode[]): SelectionNode[] {
    return nodes.flatMap((node) => {
      if (++this.#nodes > budget) throw tooLarge('fields after fragments are written out', budget);
      return node.kind === Kind.FIELD ? this.field(type, node) : this.fragment(type, node);
    });
  }

  private field(type: GraphQLCompositeType, node: FieldNode): SelectionNode[] {
    const name = node.name.value;
    if (name === '__typename') return [node];
    const types = concreteTypes(this.operation.schema, type);
    const open = types.filter((concrete) => !this.denied.has(`${concrete.name}.${name}`));
    if (open.length === 0) return [];
    if (open.length === types.length) return [this.pruneInside(type, node)];
    return open.map((concrete) => ({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: namedType(concrete.name),
      selectionSet: selectionSet([this.pruneInside(concrete, node)]),
    }));
  }

  private pruneInside(type: GraphQLCompositeType, node: FieldNode): FieldNode {
    if (!node.selectionSet) return node;
    // `__schema` and `__type` are no fields of any type: they are decided as a whole.
    const field = isUnionType(type) ? undefined : type.getFields()[node.name.value];
    const inner = field && getNamedType(field.type);
    if (!isCompositeType(inner)) return node;
    const kept = this.selections(inner, node.selectionSet.selections);
    const needsType = kept.length === 0 || isAbstractType(inner);
    return { ...node, selectionSet: selectionSet(needsType ? [typename, ...kept] : kept) };
  }

  private fragment(
    type: GraphQLCompositeType,
    node: Exclude<SelectionNode, FieldNode>,
  ): InlineFragmentNode[] {
    const { condition, selections } = fragmentOf(node, this.operation.fragments);
    const inner = narrowed(this.operation.schema, condition, type);
    const kept = this.selections(inner, selections);
    if (kept.length === 0) return [];
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: namedType(inner.name),
        directives: node.directives ?? [],
        selectionSet: selectionSet(kept),
      },
    ];
  }
}

function namedType(name: string): NamedTypeNode {
  return { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } };
}

function selectionSet(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

/** A variable that only denied fields used would make the pruned document invalid. */
function withUsedVariables(definition: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit(
    { ...definition, variableDefinitions: [] },
    {
      Variable: (node) => {
        used.add(node.name.value);
      },
    },
  );
  const variableDefinitions = (definition.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return { ...definition, variableDefinitions };
}
