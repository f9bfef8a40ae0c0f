import { describeError } from '@vigie/chassis/error-description';
import { newId } from '@vigie/chassis/ids';
import type { Log } from '@vigie/chassis/log';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isErrorCode, type ErrorCode } from './error-code.ts';

/** Last look at every error before it leaves: one that nobody meant to show gets an id. */
export function formatError(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { stacktrace: _stack, serviceName: _name, ...details } = formatted.extensions ?? {};
    const code = codeOf(error) ?? details['code'];
    if (isErrorCode(code) && (code !== 'INTERNAL_SERVER_ERROR' || details['errorId'])) {
      return { ...formatted, extensions: { ...details, code } };
    }
    const errorId = newId();
    log.error({ errorId, ...describeError(error) }, 'unexpected error');
    return {
      message: `Unexpected error ${errorId}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    };
  };
}

/** The code that a validation rule or a scalar gave: Apollo Server calls whatever validation finds by one code. */
function codeOf(error: unknown): ErrorCode | undefined {
  const reported = error instanceof GraphQLError ? error.originalError : undefined;
  const code = reported instanceof GraphQLError ? reported.extensions['code'] : undefined;
  return isErrorCode(code) ? code : undefined;
}
