import { luhnSum } from '@vigie/chassis/identifiers/luhn';

/** `digits` followed by the digit that makes their Luhn sum a multiple of ten. */
function withKey(digits: string): string {
  const key = (10 - (luhnSum(`${digits}0`) % 10)) % 10;
  return `${digits}${key}`;
}

/** A SIREN from its first eight digits. Those that start with 000 belong to nobody. */
export function sirenOf(number: string): string {
  return withKey(number);
}

/** A SIRET from a SIREN and the four digits of an establishment. */
export function siretOf(siren: string, establishment: string): string {
  return withKey(`${siren}${establishment}`);
}
