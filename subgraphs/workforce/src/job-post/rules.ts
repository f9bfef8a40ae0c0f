/** Longest title, in characters; a DSN file carries no more. */
export const longestTitle = 120;

/** A title without outer and doubled spaces. */
export function cleanTitle(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim();
}
