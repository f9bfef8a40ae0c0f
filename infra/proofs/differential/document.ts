import { Kind, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/** Name of the operation that is asked; the generator may write another one beside it. */
export const askedName = 'Asked';

/** @throws when nothing is asked */
export function askedOperation({ definitions }: DocumentNode): OperationDefinitionNode {
  for (const each of definitions) {
    if (each.kind === Kind.OPERATION_DEFINITION && each.name?.value === askedName) return each;
  }
  throw new Error(`No operation is named ${askedName}`);
}

export function hasReservedAlias(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ alias }) => {
      found ||= alias?.value.startsWith('__') ?? false;
    },
  });
  return found;
}

/** Introspection fields of the root; the generator writes them nowhere else. */
export function schemaKeys(document: DocumentNode): { key: string; field: string }[] {
  return askedOperation(document).selectionSet.selections.flatMap((node) => {
    if (node.kind !== Kind.FIELD || !['__schema', '__type'].includes(node.name.value)) return [];
    return [{ key: node.alias?.value ?? node.name.value, field: node.name.value }];
  });
}
