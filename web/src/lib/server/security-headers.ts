import { env } from './env';

/** Headers that hold for every answer; the content policy with its nonces is Kit's, see `svelte.config.js`. */
export function secure(headers: Headers): void {
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
  // Addresses carry member numbers and identifiers of visits.
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  if (env().https) headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
  // Shared computers: after signing out, « back » must not show anybody's employees.
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
}
