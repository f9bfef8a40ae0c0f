import type { CivilDate } from '@vigie/chassis/civil-date';
import type { DocumentRefused } from '../document/refusal.ts';

/** Characters of a title at most. */
export const longestTitle = 120;

/** Accounts to which one file is published at once, at most: the whole service. */
export const mostAccounts = 2000;

/** What somebody says of a file before it is sent. */
export interface Described {
  title: string;
  /** Day of the paper itself. */
  effectiveOn: CivilDate | null;
}

/** The same, and the accounts that get it. */
export interface Announced extends Described {
  accountIds: readonly string[];
}

interface Circumstances {
  /** Whether a day is needed. */
  dated: boolean;
  today: CivilDate;
}

/** What speaks against a file before it is there. */
export function announcedRefusals(
  { accountIds, ...described }: Announced,
  circumstances: Circumstances,
): DocumentRefused[] {
  const refusals = describedRefusals(described, circumstances);
  if (accountIds.length === 0) refusals.unshift({ code: 'REQUIRED', field: 'accountIds' });
  if (accountIds.length > mostAccounts) refusals.unshift({ code: 'TOO_MANY', field: 'accountIds' });
  return refusals;
}

export function describedRefusals(
  { title, effectiveOn }: Described,
  { dated, today }: Circumstances,
): DocumentRefused[] {
  const refusals: DocumentRefused[] = [];
  if (title.length > longestTitle) refusals.push({ code: 'TOO_LONG', field: 'title' });
  if (effectiveOn === null) {
    if (dated) refusals.push({ code: 'REQUIRED', field: 'effectiveOn' });
  } else if (effectiveOn > today) refusals.push({ code: 'FUTURE_DATE', field: 'effectiveOn' });
  else if (effectiveOn < '1990-01-01') refusals.push({ code: 'TOO_EARLY', field: 'effectiveOn' });
  return refusals;
}
