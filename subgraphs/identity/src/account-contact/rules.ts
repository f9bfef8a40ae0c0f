import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { isPhone } from '@vigie/chassis/identifiers/phone';
import { longestPosition, nameRefusals } from '../account-user/rules.ts';
import type { AccountRefusal, ContactPurpose } from '../generated/resolvers.ts';

/** Contacts that an account may have. */
export const mostContacts = 20;

/** Somebody to be reached, each text tidied. */
export interface Reached {
  purposes: readonly ContactPurpose[];
  firstName: string;
  lastName: string;
  position: string;
  email: string;
  phone: string;
}

/** What speaks against a contact, in the order in which it is filled in: nobody without a name, a subject and a way to reach them. */
export function contactRefusals(contact: Reached): AccountRefusal[] {
  const refusals: AccountRefusal[] = [...nameRefusals(contact)];
  if (contact.position.length > longestPosition) {
    refusals.push({ code: 'TOO_LONG', field: 'position' });
  }
  if (contact.email === '' && contact.phone === '') {
    refusals.push({ code: 'UNREACHABLE', field: 'email' });
  }
  if (contact.email !== '' && parseEmailAddress(contact.email) === null) {
    refusals.push({ code: 'INVALID_EMAIL', field: 'email' });
  }
  if (contact.phone !== '' && !isPhone(contact.phone)) {
    refusals.push({ code: 'INVALID_PHONE', field: 'phone' });
  }
  if (contact.purposes.length === 0) refusals.push({ code: 'REQUIRED', field: 'purposes' });
  return refusals;
}
