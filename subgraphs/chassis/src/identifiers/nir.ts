/** What a national number tells of its holder; unknown parts are null. */
export interface Nir {
  /** Fifteen characters, key included. */
  number: string;
  sex: 'MALE' | 'FEMALE';
  /** Last two digits of the year of birth. */
  yearOfBirth: string;
  /** Month of birth, 1 to 12; null for a civil status that is not known (20, 30–42, 50–99). */
  monthOfBirth: number | null;
}

const shape =
  /^[12]\d{2}(0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d)(0[1-9]|[1-9]\d|2A|2B)(?!000)\d{3}(?!000)\d{3}$/;

/** Numbers that fit the shape and stand for nobody. */
const dummy = /9{6}$/;

/**
 * Reads a national number (NIR) with its key, or gives null: wrong shape, wrong key, or a number that cannot exist.
 * The key is 97 − (number mod 97), Corsican departments counted as 19 and 18.
 */
export function parseNir(text: string): Nir | null {
  const compact = text.replace(/[\s.-]/g, '').toUpperCase();
  if (compact.length !== 15) return null;
  const body = compact.slice(0, 13);
  if (!shape.test(body) || dummy.test(body)) return null;
  if (nirKey(body) !== compact.slice(13)) return null;
  const month = Number(body.slice(3, 5));
  return {
    number: compact,
    sex: body.startsWith('1') ? 'MALE' : 'FEMALE',
    yearOfBirth: body.slice(1, 3),
    monthOfBirth: month <= 12 ? month : null,
  };
}

/** Two-digit key of the thirteen characters of a national number; a DSN file carries the number without it. */
export function nirKey(body: string): string {
  const digits = body.replace('2A', '19').replace('2B', '18');
  return String(97n - (BigInt(digits) % 97n)).padStart(2, '0');
}
