/** Numbers of articles in a text: « R. 4624-10 », « L1242-7 », « R4624-28-1 ». */
export const articleNumbers = /(?<![\p{L}\d])[DLR]\.?[ \u00a0]?\d{3,4}(?:-\d+)+/gu;

/** The number of an article stays with its letter; fonts and papers break no line at its hyphens. */
export function wholeArticles(text: string): string {
  return text.replace(articleNumbers, (number) => number.replace(' ', '\u00a0'));
}
