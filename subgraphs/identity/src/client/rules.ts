import type { MachineClientRefusal } from '../generated/resolvers.ts';
import { programScopes } from './scopes.ts';
import type { ClientRow, SecretRow } from './table.ts';

/** Longest name and longest purpose, in characters. */
export const longestName = 80;
export const longestPurpose = 400;

/** Accounts that one program can be bound to by name; beyond, it is bound to a firm or to the service. */
export const mostAccounts = 200;

/** Cost units a minute: at least what a large page costs, at most what one gateway serves. */
export const quota = { least: 100_000, most: 20_000_000 } as const;

/** Hours for which the secret before may still be shown after a rotation. */
export const overlaps = [0, 1, 24, 168] as const;

/** Wrong secrets within {@link wrongWindow} after which they are no longer noted one by one. */
export const toldTries = 10;

/** Milliseconds after which wrong secrets are counted anew. */
export const wrongWindow = 15 * 60 * 1000;

/** What a program is going to be, each text tidied. */
export interface Described {
  name: string;
  purpose: string;
  binding: ClientRow['binding'];
  scopes: readonly string[];
  unitsPerMinute: number | null;
}

/** What speaks against a description by its looks alone. */
export function describedRefusals(described: Described): MachineClientRefusal[] {
  const { name, purpose, scopes, unitsPerMinute } = described;
  const refusals: MachineClientRefusal[] = [];
  if (name === '') refusals.push({ code: 'REQUIRED', field: 'name' });
  if (name.length > longestName) refusals.push({ code: 'TOO_LONG', field: 'name' });
  if (purpose.length > longestPurpose) refusals.push({ code: 'TOO_LONG', field: 'purpose' });
  if (scopes.length === 0) refusals.push({ code: 'REQUIRED', field: 'scopes' });
  refusals.push(...scopeRefusals(described));
  if (unitsPerMinute !== null && !within(unitsPerMinute)) {
    refusals.push({ code: 'INVALID_QUOTA', field: 'unitsPerMinute' });
  }
  return refusals;
}

function scopeRefusals({ binding, scopes }: Described): MachineClientRefusal[] {
  const known = new Map(programScopes.map((each) => [each.scope, each]));
  const unknown = scopes.find((scope) => !known.has(scope));
  if (unknown !== undefined) return [{ code: 'UNKNOWN_SCOPE', field: 'scopes', value: unknown }];
  const beyond = scopes.find((scope) => binding === 'FIRM' && !known.get(scope)?.forFirms);
  return beyond === undefined
    ? []
    : [{ code: 'SCOPE_BEYOND_MANDATES', field: 'scopes', value: beyond }];
}

const within = (units: number): boolean => units >= quota.least && units <= quota.most;

/** True while a secret may be shown. */
export function isLive({ endsAt }: Pick<SecretRow, 'endsAt'>, now: Date): boolean {
  return endsAt === null || now < endsAt;
}

/** How a program stands. */
export function stateOf({
  disabledAt,
  revokedAt,
}: Pick<ClientRow, 'disabledAt' | 'revokedAt'>): 'ACTIVE' | 'SUSPENDED' | 'REVOKED' {
  if (revokedAt) return 'REVOKED';
  return disabledAt ? 'SUSPENDED' : 'ACTIVE';
}

/** Wrong secrets that count at an instant: those before the window are forgotten. */
export function triesAt(
  { wrongTries, wrongSince }: Pick<ClientRow, 'wrongTries' | 'wrongSince'>,
  now: Date,
): number {
  return wrongSince && now.getTime() - wrongSince.getTime() < wrongWindow ? wrongTries : 0;
}
