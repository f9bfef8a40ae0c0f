import { describeError } from '@vigie/chassis/error-description';
import { newId } from '@vigie/chassis/ids';
import type { Log } from '@vigie/chassis/log';
import type { GraphQLFormattedError } from 'graphql';

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
