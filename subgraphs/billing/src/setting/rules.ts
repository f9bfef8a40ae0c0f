import { parseSiren } from '@vigie/chassis/identifiers/siren';
import { isIban } from '../transfer/iban.ts';
import type { SettingRow } from './table.ts';

/** What the service has not said of itself yet, without which no invoice is lawful or could be paid. */
export function sellerProblem({
  siren,
  vatNumber,
  legalForm,
  iban,
}: Pick<SettingRow, 'siren' | 'vatNumber' | 'legalForm' | 'iban'>): keyof SettingRow | null {
  if (parseSiren(siren) === null) return 'siren';
  if (vatNumber === '') return 'vatNumber';
  if (legalForm === '') return 'legalForm';
  return isIban(iban) ? null : 'iban';
}

/** A French VAT number: « FR », a key, the SIREN. A key of digits follows from the SIREN. */
export function isVatNumber(text: string): boolean {
  const [, key = '', siren = ''] = /^FR([0-9A-Z]{2})(\d{9})$/.exec(text.replace(/\s/g, '')) ?? [];
  if (parseSiren(siren) === null) return false;
  return !/^\d\d$/.test(key) || Number(key) === (12 + 3 * (Number(siren) % 97)) % 97;
}
