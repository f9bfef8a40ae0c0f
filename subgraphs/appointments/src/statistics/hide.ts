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
 * one that all but a few share as well, for it tells of the few. No figure is the sum of others but that of a company,
 * which `publishedTogether` watches; years are never summed, so none gives a hidden one away.
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

type Told = ReturnType<typeof published>;

/** Values that a hidden count could have, at least, for whoever reads everything that is told. */
const fewestPossible = 3;

/**
 * What may be told of the accounts of a company together, when each of them is told as well. The sum is told as a count
 * of its own would be, and only where it leaves every hidden count of an account as open as that count is alone: of one
 * hidden account the sum would tell everything, of two small ones nearly.
 * @returns null for what is hidden
 */
export function publishedTogether(counts: readonly HealthCount[], threshold: number): Told {
  const all = counts.reduce((sum, { followed, measures, unfit }) => ({
    followed: sum.followed + followed,
    measures: sum.measures + measures,
    unfit: sum.unfit + unfit,
  }));
  const whole = published(all, threshold);
  const told = (name: 'measures' | 'unfit'): number | null => {
    const hidden = counts.filter((count) => published(count, threshold)[name] === null);
    const rest = hidden.reduce((sum, count) => sum + count[name], 0);
    const open = hidden.map(({ followed }) => hiddenValues(followed, threshold));
    return staysOpen(open, rest) ? whole[name] : null;
  };
  return { followed: all.followed, measures: told('measures'), unfit: told('unfit') };
}

/** Every count of some people that would be hidden. */
function hiddenValues(followed: number, threshold: number): number[] {
  return Array.from({ length: followed + 1 }, (_, count) => count).filter(
    (count) => published({ followed, measures: count, unfit: 0 }, threshold).measures === null,
  );
}

/** Whether each hidden count could still have several values when their sum is known. */
function staysOpen(open: readonly (readonly number[])[], sum: number): boolean {
  return open.every((values, index) => {
    const others = sums(open.toSpliced(index, 1));
    return values.filter((value) => others.has(sum - value)).length >= fewestPossible;
  });
}

/** Every sum of one value of each list. */
function sums(lists: readonly (readonly number[])[]): Set<number> {
  return lists.reduce(
    (reached, values) => new Set([...reached].flatMap((sum) => values.map((value) => sum + value))),
    new Set([0]),
  );
}

/** Month and day until which the year before is still completed. */
const completedBy = '02-01';

/** The last year whose figures are complete on a day. */
export function lastFullYear(today: string): number {
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= completedBy ? year - 1 : year - 2;
}
