import { parseActivityCode } from '@vigie/chassis/identifiers/activity-code';
import { parseCollectiveAgreement } from '@vigie/chassis/identifiers/collective-agreement';
import { isPostCode } from '@vigie/chassis/identifiers/post-code';
import { cityRefusals, longestLine, requiredText } from '../account-address/rules.ts';
import type { AccountRefusal } from '../generated/resolvers.ts';
import type { AccountRow } from './table.ts';

/** Longest name of an establishment, in characters. */
export const longestAccountName = 120;

/** What an account says of itself. */
export type Description = Pick<
  AccountRow,
  | 'name'
  | 'addressLine'
  | 'street'
  | 'postCode'
  | 'city'
  | 'activityCode'
  | 'activityNomenclature'
  | 'collectiveAgreement'
>;

/** What speaks against a description, each text tidied; fields that did not change are taken as they are. */
export function descriptionRefusals(before: Description, after: Description): AccountRefusal[] {
  const changed = (field: keyof Description): boolean => before[field] !== after[field];
  const refusals: AccountRefusal[] = [];
  if (changed('name')) refusals.push(...requiredText('name', after.name, longestAccountName));
  if (changed('street')) refusals.push(...requiredText('street', after.street ?? '', longestLine));
  if (changed('city')) refusals.push(...cityRefusals(after.city));
  if ((after.addressLine ?? '').length > longestLine) {
    refusals.push({ code: 'TOO_LONG', field: 'addressLine' });
  }
  if (changed('postCode') && !isPostCode(after.postCode)) {
    refusals.push({ code: 'INVALID_POST_CODE', field: 'postCode' });
  }
  return [...refusals, ...activityRefusals(before, after)];
}

function activityRefusals(before: Description, after: Description): AccountRefusal[] {
  const { activityCode, activityNomenclature: list, collectiveAgreement } = after;
  const refusals: AccountRefusal[] = [];
  const same = before.activityCode === activityCode && before.activityNomenclature === list;
  if (!same && parseActivityCode(activityCode ?? '', list) === null) {
    refusals.push({ code: 'INVALID_ACTIVITY_CODE', field: 'activityCode' });
  }
  if (collectiveAgreement !== null && parseCollectiveAgreement(collectiveAgreement) === null) {
    refusals.push({ code: 'INVALID_COLLECTIVE_AGREEMENT', field: 'collectiveAgreement' });
  }
  return refusals;
}

/**
 * The nine digits by which a telephone line is known, however the number was written: `02 61 91 20 30`,
 * `+33 2 61 91 20 30`, `0033261912030`; null for anything else.
 */
export function lineOf(search: string): string | null {
  const digits = /^\+?[\d\s.\-()]+$/.test(search.trim()) ? search.replace(/\D/g, '') : '';
  return /^(?:0|33|0033)([1-9]\d{8})$/.exec(digits)?.[1] ?? null;
}
