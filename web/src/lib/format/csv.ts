/**
 * One line of separated values as French spreadsheets read them. A text that would be taken for a formula is preceded by
 * an apostrophe, so that it stays a text.
 */
export function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(';')}\r\n`;
}

function cell(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
