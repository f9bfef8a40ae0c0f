/** Before these a spreadsheet skips, or begins a cell anew. */
const leading = /^[\s\p{Cf}\p{Cc}]+/u;

/**
 * Whether a spreadsheet would compute a text instead of showing it: it could then send away what stands beside it
 * (formula injection). Full-width and small forms of the signs are taken for the signs, as some programs do.
 */
export function wouldBeComputed(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true;
  const [first = ''] = text.replace(leading, '');
  return '=+-@'.includes(first.normalize('NFKC') || ' ');
}
