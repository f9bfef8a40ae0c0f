/** One client of a list: the number, and the name under which the firm keeps it. */
export interface ListedClient {
  reference: string;
  name: string | null;
}

/** Between two cells; after the seven digits of a member number a space is enough. */
const separator = /[;\t,]|(?<=^\s*\d{7})\s+(?=\p{L})/u;

/**
 * Reads a pasted column or a spreadsheet saved as CSV: the first cell with digits is the number, the first one without is
 * the name. A line without any digit is a heading.
 */
export function readList(text: string): ListedClient[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      const cells = line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, '').trim());
      const reference = cells.find((cell) => /^[\d\s.\u00a0\u202f]{5,}$/.test(cell));
      if (!reference) return /\d/.test(line) ? [{ reference: line.trim(), name: null }] : [];
      const name = cells.find((cell) => /\p{L}/u.test(cell)) ?? null;
      return [{ reference, name }];
    });
}
