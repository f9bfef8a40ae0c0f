import type { GraphQLError } from 'graphql';
import type { Guards } from '../contract/guard.ts';
import { denialOf } from './denial.ts';
import { collectFields, rootType, type Operation } from './operation.ts';

/**
 * Why a mutation may not run: one error for each of its root fields that is denied, none when it may. Nothing is
 * completed, since nothing ran: a root field that may not be null would otherwise hide the errors of those behind it.
 * @param held scopes of the caller; null for nobody
 */
export function refusalOf(
  operation: Operation,
  denied: ReadonlySet<string>,
  guards: Guards,
  held: ReadonlySet<string> | null,
): GraphQLError[] {
  if (operation.definition.operation !== 'mutation' || denied.size === 0) return [];
  const root = rootType(operation);
  const fields = collectFields(operation, root, operation.definition.selectionSet.selections);
  return [...fields].flatMap(([key, [node]]) => {
    const coordinate = `${root.name}.${node?.name.value}`;
    if (!node || !denied.has(coordinate)) return [];
    return [denialOf(coordinate, guards.get(coordinate) ?? [], held, [key], node)];
  });
}
