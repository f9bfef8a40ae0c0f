import type { DeclarationRefusalCode } from '../../generated/resolvers.ts';

/** Accounts at once at most: somebody waits while each is done. */
const most = 100;

/** Why nothing is done for anybody; null when each account is looked at. */
export function manyRefusal(accounts: readonly unknown[]): DeclarationRefusalCode | null {
  if (accounts.length === 0) return 'REQUIRED';
  return accounts.length > most ? 'TOO_MANY' : null;
}
