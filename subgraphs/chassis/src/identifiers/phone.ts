/** Digits, perhaps grouped and with the country's prefix; six to fifteen of them (E.164). */
export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d .()-]+$/.test(text) && digits >= 6 && digits <= 15;
}
