import { GraphQLError } from 'graphql';
import { DatabaseUnavailable } from './database-unavailable.ts';
import { describeError } from './error-description.ts';
import { newId } from './ids.ts';
import type { Log } from './log.ts';

/**
 * An error as it may leave a subgraph. Expected ones were thrown as GraphQLError and pass; the others are replaced by
 * an id, under which the log says what happened. That the database is out of reach is expected, and told to the log too.
 */
export function maskError(error: GraphQLError, subgraph: string, log: Log): GraphQLError {
  const cause = error.originalError;
  if (cause instanceof DatabaseUnavailable) {
    log.warn({ subgraph, path: error.path?.join('.'), reason: cause.reason }, 'no database');
  }
  // Without a path it concerns the request itself, which its sender may know all about.
  if (cause instanceof GraphQLError || error.path === undefined) return error;
  const errorId = newId();
  log.error(
    { errorId, subgraph, path: error.path?.join('.'), ...describeError(cause ?? error) },
    'unexpected error',
  );
  return new GraphQLError(`Unexpected error ${errorId}.`, {
    ...(error.path ? { path: error.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  });
}
