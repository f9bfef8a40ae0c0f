/**
 * A number of a workbook as the person typed it. Excel keeps fifteen digits and writes long numbers with an exponent: a
 * national number stands as `1.8503991234567E+14` and is whole again as digits. What has lost digits keeps the exponent.
 */
export function numberText(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === '' || Number.isNaN(value)) return raw;
  if (Number.isInteger(value)) {
    return Number.isSafeInteger(value) ? BigInt(value).toString() : raw;
  }
  // Sixteen digits of a fraction are noise of the binary form: 0.1 + 0.2.
  return String(Number(value.toPrecision(15)));
}
