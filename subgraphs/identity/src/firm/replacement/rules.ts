import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { FirmRefusal } from '../../generated/resolvers.ts';

/** A replacement lasts so many days at most: a longer absence is a change of who has charge. */
export const longestReplacement = 366;

/** Days on which somebody stands in. */
export interface Span {
  from: CivilDate;
  until: CivilDate;
}

/** What speaks against the days of a replacement. */
export function spanRefusals({ from, until }: Span, today: CivilDate): FirmRefusal[] {
  if (from < today) return [{ code: 'INVALID_DATE', field: 'from' }];
  const tooLong = until >= addDays(from, longestReplacement);
  return until < from || tooLong ? [{ code: 'INVALID_DATE', field: 'until' }] : [];
}

/** True when two spans have a day in common. */
export function overlap(one: Span, other: Span): boolean {
  return one.from <= other.until && other.from <= one.until;
}
