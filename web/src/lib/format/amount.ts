/** An amount as people type it, « 116 », « 96,38 € » or « 1 200.5 », in cents; null for what is none. */
export function centsIn(typed: string): number | null {
  const text = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(text)) return null;
  // By its figures: 96.38 × 100 is not 9638 in binary.
  const [euros = '', cents = ''] = text.split('.');
  return Number(euros) * 100 + Number(cents.padEnd(2, '0'));
}

/** The same for a field: « 96,38 ». */
export function amountOf(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}
