/**
 * A text as a person meant to type it: one line, single spaces, accents composed. Characters without a shape go: those
 * that turn the direction of writing would show a name as another, and the database cannot hold them all.
 */
export function tidy(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
