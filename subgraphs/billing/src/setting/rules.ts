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
