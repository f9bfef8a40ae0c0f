import { tidy } from '@vigie/chassis/typed-text';
import type { DebitRefusal, SignDebitMandateInput } from '../generated/resolvers.ts';
import type { SettingRow } from '../setting/table.ts';
import { isIban } from '../transfer/iban.ts';
import { remainder97 } from '../transfer/remainder.ts';
import type { MandateRow } from './table.ts';

/** Longest name of a holder or place that a bank takes, in characters. */
const longestName = 70;

/** Countries and territories whose banks collect in euro under one scheme (EPC409-09). */
const countries = new Set(
  `AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT
  RO RS SE SI SK SM VA`.split(/\s+/),
);

/** An IBAN as it is kept: without spaces, in capitals. */
export const plainIban = (typed: string): string => typed.replace(/\s/g, '').toUpperCase();

/** Everything that is impossible about a mandate as it was typed, in the order of its form. */
export function signingRefusals({
  holder,
  iban,
  bic,
  place,
  consent,
}: Pick<SignDebitMandateInput, 'holder' | 'iban' | 'bic' | 'place' | 'consent'>): DebitRefusal[] {
  const refusals: DebitRefusal[] = nameRefusals('holder', holder);
  const account = plainIban(iban);
  if (!isIban(account) || !countries.has(account.slice(0, 2))) {
    refusals.push({ code: 'INVALID_IBAN', field: 'iban' });
  }
  if (!isBic(plainIban(bic ?? ''))) refusals.push({ code: 'INVALID_BIC', field: 'bic' });
  refusals.push(...nameRefusals('place', place));
  if (!consent) refusals.push({ code: 'NO_CONSENT', field: 'consent' });
  return refusals;
}

function nameRefusals(field: string, text: string): DebitRefusal[] {
  if (tidy(text) === '') return [{ code: 'REQUIRED', field }];
  return tidy(text).length > longestName ? [{ code: 'TOO_LONG', field }] : [];
}

/** Banks within SEPA are found by the IBAN alone: a BIC may be left out. */
export const isBic = (text: string): boolean =>
  text === '' || /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text);

/** Whether the service collects at all: its bank has given it an identifier, and knows its account. */
export function isOffered({
  debitIcs,
  debitCreditor,
  iban,
}: Pick<SettingRow, 'debitIcs' | 'debitCreditor' | 'iban'>): boolean {
  return isIcs(debitIcs) && debitCreditor !== '' && isIban(iban);
}

/** « FR72ZZZ123456 »: its two digits leave out the code of the activity, which the creditor chooses (EPC262-08). */
export function isIcs(text: string): boolean {
  const parts = /^([A-Z]{2})(\d\d)[A-Z0-9]{3}([A-Z0-9]{1,28})$/.exec(text.replace(/\s/g, ''));
  if (!parts) return false;
  const [, country = '', check = '', national = ''] = parts;
  return remainder97(national + country + check) === 1;
}

/** The reference of a mandate (RUM), unique for its creditor. */
export const referenceOf = ({
  number,
  signedOn,
}: Pick<MandateRow, 'number' | 'signedOn'>): string =>
  `M${signedOn.slice(0, 4)}-${String(number).padStart(6, '0')}`;

/** What binds an encrypted IBAN to its row. */
export const ibanContext = (id: string): string => `debit_mandate ${id}`;
