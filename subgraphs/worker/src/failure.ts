/** What may be logged of an error. */
export interface Failure {
  /** Class of the error. */
  error: string;
  /** Code given by Node, PostgreSQL, SMTP or the API, where there is one. */
  code?: string;
  /** Where it was thrown, innermost first. */
  at?: string[];
}

/**
 * Reduces an error to class, code and place. Its message stays out: PostgreSQL quotes values in it, a mail server
 * quotes addresses.
 */
export function describeFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = codeOf(error);
  const at = error.stack
    ?.split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  return { error: error.name, ...(code ? { code } : {}), ...(at?.length ? { at } : {}) };
}

/** The nearest code on the way to the first cause: libraries wrap the error that tells most. */
function codeOf(error: Error): string | undefined {
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : undefined;
}
