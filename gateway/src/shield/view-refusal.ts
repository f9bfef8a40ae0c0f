import { GraphQLError } from 'graphql';
import { collectFields, rootType, type Operation } from './operation.ts';

/** Leaving is the only change that a view takes. */
const leaving = 'signOut';

/** Why a session that shows an account as its user sees it may not run an operation: it changes something. */
export function viewRefusalOf(operation: Operation): GraphQLError[] {
  if (operation.definition.operation !== 'mutation') return [];
  const root = rootType(operation);
  const fields = collectFields(operation, root, operation.definition.selectionSet.selections);
  return [...fields].flatMap(([key, nodes]) =>
    nodes.every(({ name }) => name.value === leaving)
      ? []
      : [
          new GraphQLError('This session only shows an account: nothing can be changed in it.', {
            ...{ path: [key], nodes, extensions: { code: 'READ_ONLY_VIEW' } },
          }),
        ],
  );
}
