import { parseMemberNumber } from '@vigie/chassis/identifiers/member-number';
import { isPhone } from '@vigie/chassis/identifiers/phone';
import { longestName } from '../account-user/rules.ts';
import type { AccessRequestRefusal } from '../generated/resolvers.ts';

/** Longest message, note or reason, in characters. */
export const longestText = 1000;

/** Requests of one address that are taken in a day. */
export const requestsPerDay = 3;

/** Requests for one account of which its administrators are told by mail in a day; the screen shows them all. */
export const mailsPerDay = 5;

/** What was typed, each text tidied. */
export interface Asked {
  kind: 'ADDRESS_CHANGED' | 'ADMINISTRATOR_GONE';
  memberNumber: string;
  /** Null for what is no address. */
  email: string | null;
  previousEmail: string | null;
  firstName: string;
  lastName: string;
  phone: string;
  message: string;
}

/** What speaks against a request by its looks alone: whom it names is not looked at, so that nobody learns who exists. */
export function askedRefusals(asked: Asked): AccessRequestRefusal[] {
  const refusals: AccessRequestRefusal[] = [];
  if (parseMemberNumber(asked.memberNumber) === null) {
    refusals.push({ code: 'INVALID_MEMBER_NUMBER', field: 'memberNumber' });
  }
  for (const field of ['firstName', 'lastName'] as const) {
    const name = asked[field];
    if (name === '') refusals.push({ code: 'REQUIRED', field });
    else if (name.length > longestName) refusals.push({ code: 'TOO_LONG', field });
    else if (!/^\p{L}[\p{L}\p{M}'’ -]*$/u.test(name)) {
      refusals.push({ code: 'INVALID_NAME', field });
    }
  }
  if (asked.email === null) refusals.push({ code: 'INVALID_EMAIL', field: 'email' });
  if (asked.kind === 'ADDRESS_CHANGED' && asked.previousEmail === null) {
    refusals.push({ code: 'INVALID_EMAIL', field: 'previousEmail' });
  }
  if (asked.email !== null && asked.email === asked.previousEmail) {
    refusals.push({ code: 'SAME_ADDRESS', field: 'email' });
  }
  if (asked.phone !== '' && !isPhone(asked.phone)) {
    refusals.push({ code: 'INVALID_PHONE', field: 'phone' });
  }
  if (asked.message.length > longestText) refusals.push({ code: 'TOO_LONG', field: 'message' });
  return refusals;
}
