/** Index of the column that a reference such as `AB12` names, from 0; -1 when it names none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,4}/.exec(reference)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

/** Number of the row that a reference such as `AB12` names; null when it names none. */
export function rowOf(reference: string): number | null {
  const digits = /\d{1,7}$/.exec(reference)?.[0];
  return digits === undefined ? null : Number(digits);
}
