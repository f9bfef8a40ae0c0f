/** Years that a list of years tells at most. */
const mostYears = 10;

/** Years before which nobody kept figures; the calendar of the database ends later than the second one. */
const [earliest, latest] = [1900, 9998];

/** The years from one to another, both included, as far as a list of years goes. */
export function yearsBetween(from: number, to: number): number[] {
  const first = Math.max(from, earliest);
  const last = Math.min(to, latest, first + mostYears - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
