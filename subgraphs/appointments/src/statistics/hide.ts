/** People of one account and year, as they are: what `published` makes of them is all that anybody reads. */
export interface HealthCount {
  followed: number;
  measures: number;
  unfit: number;
}

/** A figure below this, and not zero, would nearly name somebody. */
const smallest = 5;

/**
 * What may be told of a count that touches health. Below the threshold of people nothing is; a small count is hidden, and
 * one that all but a few share as well, for it tells of the few. No figure is the sum of others, so none gives a hidden
 * one away.
 * @returns null for what is hidden
 */
export function published(
  { followed, measures, unfit }: HealthCount,
  threshold: number,
): { followed: number; measures: number | null; unfit: number | null } {
  const told = (count: number): number | null => {
    if (followed < threshold) return null;
    const few = (people: number): boolean => people > 0 && people < smallest;
    return few(count) || few(followed - count) || count === followed ? null : count;
  };
  return { followed, measures: told(measures), unfit: told(unfit) };
}

/** Month and day until which the year before is still completed. */
const completedBy = '02-01';

/** The last year whose figures are complete on a day. */
export function lastFullYear(today: string): number {
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= completedBy ? year - 1 : year - 2;
}
