import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { parseSiren } from '@vigie/chassis/identifiers/siren';
import { isPhone } from '@vigie/chassis/identifiers/phone';
import { isPostCode } from '@vigie/chassis/identifiers/post-code';
import { longestLine } from '../account-address/rules.ts';
import { longestAccountName } from '../account/rules.ts';
import { nameRefusals } from '../account-user/rules.ts';
import type { FirmRefusal } from '../generated/resolvers.ts';

/** What is said of a firm, each text tidied. */
export interface DescribedFirm {
  name: string;
  siren: string;
  contactEmail: string;
  phone: string;
  street: string;
  postCode: string;
  city: string;
}

/** What speaks against a firm by what is said of it. */
export function firmRefusals(firm: DescribedFirm): FirmRefusal[] {
  const refusals: FirmRefusal[] = [];
  const texts = [
    ['name', longestAccountName],
    ['street', longestLine],
    ['city', longestLine],
  ] as const;
  for (const [field, longest] of texts) {
    if (firm[field] === '') refusals.push({ code: 'REQUIRED', field });
    if (firm[field].length > longest) refusals.push({ code: 'TOO_LONG', field });
  }
  if (parseSiren(firm.siren) === null) refusals.push({ code: 'INVALID_SIREN', field: 'siren' });
  if (parseEmailAddress(firm.contactEmail) === null) {
    refusals.push({ code: 'INVALID_EMAIL', field: 'contactEmail' });
  }
  if (firm.phone !== '' && !isPhone(firm.phone)) {
    refusals.push({ code: 'INVALID_PHONE', field: 'phone' });
  }
  if (!isPostCode(firm.postCode)) refusals.push({ code: 'INVALID_POST_CODE', field: 'postCode' });
  return refusals;
}

/** Somebody who is invited to a firm, each text tidied. */
export interface Invited {
  email: string;
  firstName: string;
  lastName: string;
}

/** What speaks against an invitation. The names are judged like those of any: they stand in a mail to a stranger. */
export function invitedRefusals({ email, ...names }: Invited): FirmRefusal[] {
  const refusals: FirmRefusal[] =
    parseEmailAddress(email) === null ? [{ code: 'INVALID_EMAIL', field: 'email' }] : [];
  for (const { code, field } of nameRefusals(names)) {
    if (code === 'REQUIRED' || code === 'TOO_LONG' || code === 'INVALID_NAME') {
      refusals.push({ code, field: field ?? null });
    }
  }
  return refusals;
}
