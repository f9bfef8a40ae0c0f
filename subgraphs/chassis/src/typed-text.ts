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

/** The same of a text with lines: a letter keeps its paragraphs, an empty line at most between two. */
export function tidyLines(typed: string): string {
  return typed
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(tidy)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
