import { isPostCode } from '@vigie/chassis/identifiers/post-code';
import type { AccountRefusal } from '../generated/resolvers.ts';

/** Longest line of an address, in characters: what a postal label holds twice over. */
export const longestLine = 100;

/** Why a text that must be there is refused. */
export function requiredText(field: string, text: string, longest: number): AccountRefusal[] {
  if (text === '') return [{ code: 'REQUIRED', field }];
  return text.length > longest ? [{ code: 'TOO_LONG', field }] : [];
}

/** Why the city of an address is refused. */
export function cityRefusals(city: string): AccountRefusal[] {
  if (isPostCode(city.replaceAll(' ', ''))) return [{ code: 'INVALID_CITY', field: 'city' }];
  return requiredText('city', city, longestLine);
}

/** An address as it stands, each text tidied. */
export interface Lines {
  addressee: string;
  addressLine: string;
  street: string;
  postCode: string;
  city: string;
}

/** What speaks against an address. */
export function addressRefusals(lines: Lines): AccountRefusal[] {
  const refusals: AccountRefusal[] = [];
  for (const field of ['addressee', 'addressLine'] as const) {
    if (lines[field].length > longestLine) refusals.push({ code: 'TOO_LONG', field });
  }
  refusals.push(...requiredText('street', lines.street, longestLine));
  if (!isPostCode(lines.postCode)) refusals.push({ code: 'INVALID_POST_CODE', field: 'postCode' });
  return [...refusals, ...cityRefusals(lines.city)];
}
