import { luhnSum } from './luhn.ts';

/** La Poste: its establishments may be checked by a plain digit sum instead of Luhn. */
const laPoste = '356000000';

/**
 * A SIREN without spaces, or null: nine digits whose Luhn sum is a multiple of ten. Zeros alone would pass that sum
 * and name nobody.
 */
export function parseSiren(text: string): string | null {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{9}$/.test(digits) || Number(digits) === 0) return null;
  return luhnSum(digits) % 10 === 0 ? digits : null;
}

/**
 * A SIRET without spaces, or null: SIREN and NIC, fourteen digits, Luhn over all of them;
 * for La Poste a digit sum that is a multiple of five serves too.
 */
export function parseSiret(text: string): string | null {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{14}$/.test(digits)) return null;
  const siren = digits.slice(0, 9);
  if (parseSiren(siren) === null) return null;
  if (luhnSum(digits) % 10 === 0) return digits;
  const digitSum = [...digits].reduce((sum, digit) => sum + Number(digit), 0);
  return siren === laPoste && digitSum % 5 === 0 ? digits : null;
}

/** « 123 456 789 » of a SIREN, « 123 456 789 00012 » of a SIRET. */
export const spaced = (registration: string): string =>
  registration.replace(/(?<=^(?:\d{3}){1,3})(?=\d)/g, '\u00a0');
