import type { GraphQLError } from 'graphql';
import type { Guards } from '../contract/guard.ts';
import { rootType, type Operation } from './operation.ts';
import { objectShape } from './shape.ts';

export interface Completed {
  data: Record<string, unknown> | null;
  /** One for each denied field that an object was asked for. */
  denials: GraphQLError[];
  /** Nulls where the contract allows none, at places that no denial explains. */
  broken: GraphQLError[];
}

/** Makes the answer to an operation from what subgraphs gave for its open part. */
export type Completion = (fetched: Record<string, unknown>) => Completed;

/**
 * Compiles the answer to an operation: null and one error for each denied field, nulls moved up to the nearest place
 * that may be null, values that the contract does not know left out, keys in the order in which they were asked.
 * @param held scopes of the caller; null for nobody
 */
export function compileCompletion(
  operation: Operation,
  denied: ReadonlySet<string>,
  guards: Guards,
  held: ReadonlySet<string> | null,
): Completion {
  const parts = { operation, denied, guards, held };
  const complete = objectShape(
    parts,
    rootType(operation),
    operation.definition.selectionSet.selections,
    [],
  );
  return (fetched) => {
    const denials = new Set<GraphQLError>();
    const broken = new Set<GraphQLError>();
    const data = complete(fetched, { denials, broken });
    return {
      data: typeof data === 'symbol' ? null : (data as Completed['data']),
      denials: [...denials],
      broken: [...broken],
    };
  };
}
