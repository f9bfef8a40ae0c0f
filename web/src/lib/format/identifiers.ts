const NO_BREAK = '\u00a0';

/** « 001 2345 »: member number as on summonses and invoices. */
export function formatMemberNumber(number: string): string {
  return `${number.slice(0, 3)}${NO_BREAK}${number.slice(3)}`;
}

/** « 732 829 320 ». */
export function formatSiren(siren: string): string {
  return [siren.slice(0, 3), siren.slice(3, 6), siren.slice(6)].join(NO_BREAK);
}

/** « 732 829 320 00074 ». */
export function formatSiret(siret: string): string {
  return [siret.slice(0, 3), siret.slice(3, 6), siret.slice(6, 9), siret.slice(9)].join(NO_BREAK);
}

/** Address of a telephone link, from the French national format. */
export function phoneHref(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '').replace(/^0/, '+33')}`;
}

/** Whether the national number is complete and its key right; the API compares it with sex and birth date. */
export function isNirComplete(typed: string): boolean {
  const nir = typed.replace(/[\s.-]/g, '').toUpperCase();
  if (!/^[1-478]\d{4}(\d{2}|2[AB])\d{6}\d{2}$/.test(nir)) return false;
  // Corsica: 2A counts as 19 and 2B as 18 for the key.
  const digits = nir.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - Number(BigInt(digits) % 97n) === Number(nir.slice(13));
}
