const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text as a workbook carries it. Characters that XML has no way to write are left out; an underscore that would begin
 * one of the workbook's own escapes (`_x0041_`) is escaped itself.
 */
export function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (control) => ('\t\n\r'.includes(control) ? control : ''))
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>]/g, (character) => named[character] ?? character)
    .replaceAll('\r', '&#13;');
}
