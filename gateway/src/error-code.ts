/**
 * Every code that an error of the API can carry, with the HTTP status of an answer that consists of it. An error that
 * leaves one field null comes with the rest of the data, as 200. The README says of each what a caller does about it.
 */
export const statusOf = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  BODY_TOO_LARGE: 413,
  CALL_REQUIRED: 200,
  FORBIDDEN: 200,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  INCOMPLETE_ANSWER: 200,
  INTERNAL_SERVER_ERROR: 500,
  OPERATION_NOT_ALLOWED: 403,
  OPERATION_RESOLUTION_FAILURE: 400,
  OPERATION_TOO_LARGE: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 200,
  QUOTA_EXCEEDED: 429,
  READ_ONLY_VIEW: 403,
  SERVICE_UNAVAILABLE: 503,
  SUBGRAPH_TIMEOUT: 200,
  SUBGRAPH_UNAVAILABLE: 200,
  UNAUTHENTICATED: 401,
} as const;

export type ErrorCode = keyof typeof statusOf;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(statusOf, code);
}
