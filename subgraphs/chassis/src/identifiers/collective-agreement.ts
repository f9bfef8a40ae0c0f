/** The number of a collective agreement (IDCC) with its leading zeros, or null: one to four digits, not zero. */
export function parseCollectiveAgreement(text: string): string | null {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{1,4}$/.test(digits) || Number(digits) === 0) return null;
  return digits.padStart(4, '0');
}
