/** A number that a spreadsheet shortened: `1,85127E+14`. */
const shortened = /^\d([.,]\d+)?E\+?\d+$/i;

/**
 * What is left of a long number: `DAMAGED` once digits are lost, otherwise the number as it is written. Spreadsheets
 * keep fifteen digits, so that an exponent in a text means that the rest is gone; they also show numbers with
 * separators and an apostrophe that makes them text.
 */
export function longNumber(text: string): { damaged: true } | { damaged: false; text: string } {
  const compact = text.replace(/[\s\u00a0\u202f.'’_-]/g, '').toUpperCase();
  if (shortened.test(text.replace(/\s/g, ''))) return { damaged: true };
  return { damaged: false, text: compact };
}
