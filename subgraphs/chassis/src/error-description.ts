/** What a log may say about an unexpected error. */
export interface ErrorDescription {
  error: string;
  /** SQLSTATE or system code. */
  code?: string;
  constraint?: string;
  /** Where it happened: frames without the message. */
  frames?: readonly string[];
}

/**
 * Describes an error without its message: messages of drivers quote the values of the failed statement, and those are
 * people's data.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = error.cause instanceof Error ? error.cause : error;
  const { code, constraint_name: constraint } = cause as Error & {
    code?: unknown;
    constraint_name?: unknown;
  };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: cause.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    frames: frames.slice(0, 8).map((line) => line.trim()),
  };
}
