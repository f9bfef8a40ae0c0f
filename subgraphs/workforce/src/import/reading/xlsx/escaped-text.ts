/** Characters that XML cannot hold stand in workbooks as `_x000D_`; `_x005F_` is the underscore of such a text. */
const escape = /_x([0-9A-Fa-f]{4})_/g;

/** A text of a workbook with its escaped characters. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
