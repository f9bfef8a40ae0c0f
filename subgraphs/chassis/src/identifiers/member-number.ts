/** A member number, seven digits with leading zeros kept, or null. Spaces are accepted. */
export function parseMemberNumber(text: string): string | null {
  const digits = text.replace(/\s/g, '');
  return /^\d{7}$/.test(digits) ? digits : null;
}
