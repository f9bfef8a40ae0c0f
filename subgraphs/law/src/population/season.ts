import { daysFromTo } from '../civil-date.ts';
import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import type { FollowUpFacts } from '../facts.ts';
import { rule } from '../rule.ts';

/** Shortest season after which a post with particular risks asks for an examination, in calendar days. */
export const examinedSeason: LegalValue<number>[] = [rule(45, ['D4625-22'])];

/**
 * Whether the season is too short for an examination on a post with particular risks. An unknown length, or an end
 * before the start, counts as long enough: nobody goes unexamined because a date is missing.
 */
export function isShortSeason({ startDate, endDate }: FollowUpFacts, day: CivilDate): boolean {
  if (startDate === undefined || endDate === undefined || endDate < startDate) return false;
  return daysFromTo(startDate, endDate) < legalValueOn(examinedSeason, day).value;
}
