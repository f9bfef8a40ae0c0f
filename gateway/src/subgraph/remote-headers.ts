import { callerHeader } from '@vigie/chassis/token/caller-token';

/**
 * What the gateway tells a subgraph about a request. Made afresh and never copied: whatever a client calls itself, in
 * whatever header, ends at the gateway.
 */
export function freshHeaders(callerToken: string, requestId: string): Record<string, string> {
  return { [callerHeader]: callerToken, 'x-request-id': requestId };
}
