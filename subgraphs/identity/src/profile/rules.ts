/** Longest first or last name, in characters. */
export const longestName = 100;

/** A name as it may be kept: written, not too long, and neither an address nor a link that a mail would carry on. */
export function isName(text: string): boolean {
  return text.length > 0 && text.length <= longestName && !/[@<>]|:\/\/|www\./i.test(text);
}
