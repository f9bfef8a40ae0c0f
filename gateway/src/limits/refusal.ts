import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { statusOf, type ErrorCode } from '../error-code.ts';

/**
 * A request that is refused as a whole, before anything runs.
 * @param details what a program needs to do better, beside the sentence for people
 */
export function refusal(
  code: ErrorCode,
  message: string,
  details: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code,
      ...details,
      http: { status: statusOf[code], headers: new HeaderMap(Object.entries(headers)) },
    },
  });
}

/** More than one caller may ask at once. */
export function tooLarge(what: string, limit: number): GraphQLError {
  return refusal('OPERATION_TOO_LARGE', `The operation has more than ${limit} ${what}.`, { limit });
}
