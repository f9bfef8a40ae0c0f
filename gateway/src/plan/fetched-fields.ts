import type { FetchNode } from '@apollo/query-planner';
import { Kind, parse, type SelectionSetNode } from 'graphql';

export interface FetchedField {
  /** Response key. */
  key: string;
  /** `Type.field`. */
  coordinate: string;
}

/** The fields that a fetch brings, at its own level; needed only when it brought nothing. */
export function fieldsOf({ operation, operationKind, requires }: FetchNode): FetchedField[] {
  const [definition] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  const [entities] = definition.selectionSet.selections;
  if (requires && entities?.kind === Kind.FIELD && entities.selectionSet) {
    return fieldsAmong(entities.selectionSet, '_Entity');
  }
  const root = operationKind === 'mutation' ? 'Mutation' : 'Query';
  return fieldsAmong(definition.selectionSet, root);
}

function fieldsAmong({ selections }: SelectionSetNode, type: string): FetchedField[] {
  return selections.flatMap((selection): FetchedField[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return fieldsAmong(selection.selectionSet, selection.typeCondition?.name.value ?? type);
    }
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return [];
    const name = selection.name.value;
    return [{ key: selection.alias?.value ?? name, coordinate: `${type}.${name}` }];
  });
}
