import { GraphQLError } from 'graphql';

/**
 * No connection to the database is to be had, now or in time. To a caller it is the same as a subgraph that does not
 * answer: what was asked of it is missing, for the moment.
 */
export class DatabaseUnavailable extends GraphQLError {
  /** @param reason code of the driver, or why none was waited for any longer */
  constructor(
    subgraph: string,
    readonly reason: string,
  ) {
    super(`${subgraph} cannot reach its data.`, {
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph },
    });
  }
}

/** What the driver or the server say when a connection cannot be opened or was lost. */
const connectionTrouble: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'],
  ...['CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'CONNECTION_DESTROYED'],
  // The server has hung up, and the driver has not been told yet.
  ...['ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'],
  // too_many_connections, admin_shutdown, crash_shutdown, cannot_connect_now
  ...['53300', '57P01', '57P02', '57P03'],
]);

/** The code of an error that says that the database cannot be reached; undefined for any other error. */
export function connectionTroubleOf(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown } | null)?.code;
  return connectionTrouble.has(code) ? String(code) : undefined;
}
