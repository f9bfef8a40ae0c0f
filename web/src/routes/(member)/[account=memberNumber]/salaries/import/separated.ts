/**
 * Lines as separated values that French spreadsheets open with a double click: mark of UTF-8, semicolons, CRLF. What a
 * spreadsheet would compute is marked as a text.
 */
export function separated(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => cells.map(field).join(';')).join('\r\n')}\r\n`;
}

function field(cell: string): string {
  const text = wouldBeComputed(cell) ? `'${cell}` : cell;
  return /["';\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rule of the API's exports: full-width and small forms of the signs are taken for the signs, as some programs do. */
function wouldBeComputed(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true;
  const [first = ''] = text.replace(/^[\s\p{Cf}\p{Cc}]+/u, '');
  return '=+-@'.includes(first.normalize('NFKC') || ' ');
}
