import { parseSiret } from '@vigie/chassis/identifiers/siren';
import { longNumber } from './long-number.ts';

/** A SIRET as it was meant, fourteen digits; null for none. Zeros that a spreadsheet dropped in front come back. */
export function readSiret(typed: string): { siret: string | null; damaged: boolean } {
  const found = longNumber(typed);
  if (found.damaged) return { siret: null, damaged: true };
  const digits = /^\d{9,13}$/.test(found.text) ? found.text.padStart(14, '0') : found.text;
  return { siret: parseSiret(digits), damaged: false };
}
