import { describeError } from '@vigie/chassis/error-description';
import { newId } from '@vigie/chassis/ids';
import type { Log } from '@vigie/chassis/log';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/**
 * An error as it may leave a subgraph. Expected ones were thrown as GraphQLError and pass; the others are replaced by
 * an id, under which the log says what happened.
 */
export function maskError(error: GraphQLError, subgraph: string, log: Log): GraphQLError {
  const cause = error.originalError;
  if (cause === undefined || cause === null || cause instanceof GraphQLError) return error;
  const errorId = newId();
  log.error(
    { errorId, subgraph, path: error.path?.join('.'), ...describeError(cause) },
    'unexpected error',
  );
  return new GraphQLError(`Unexpected error ${errorId}.`, {
    ...(error.path ? { path: error.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  });
}

/** Last look at every error before it leaves: one that nobody meant to show gets an id. */
export function formatError(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { code, errorId } = formatted.extensions ?? {};
    if (code !== 'INTERNAL_SERVER_ERROR' || errorId !== undefined) return withoutStack(formatted);
    const id = newId();
    log.error({ errorId: id, ...describeError(error) }, 'unexpected error');
    return {
      message: `Unexpected error ${id}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: id },
    };
  };
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _stack, serviceName: _name, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}
