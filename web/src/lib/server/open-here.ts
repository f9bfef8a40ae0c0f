import type { Scope } from '$lib/rights/right';

/**
 * What was read of one account; null where the right on this account is missing. Somebody who holds it on another one
 * gets an empty list from the API, which would read as « there is none ».
 */
export function openHere<Read>(
  read: Read | null | undefined,
  scopes: readonly string[],
  scope: Scope,
): Read | null {
  return read && scopes.includes(scope) ? read : null;
}
