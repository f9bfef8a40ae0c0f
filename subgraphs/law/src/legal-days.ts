import { LAW_DESCRIBED_FROM, type CivilDate } from './legal-value.ts';

/**
 * Days on which something that this package describes changed: what was decided before one of them is decided anew. A
 * test compares them with every dated value.
 */
export const legalDays: readonly CivilDate[] = [
  '2025-10-01',
  '2025-10-26',
  '2025-12-29',
  '2026-04-10',
  '2026-06-15',
];

/** The last of those days up to `day`, or the first day described. */
export function lastLegalDay(day: CivilDate): CivilDate {
  return legalDays.findLast((each) => each <= day) ?? LAW_DESCRIBED_FROM;
}
