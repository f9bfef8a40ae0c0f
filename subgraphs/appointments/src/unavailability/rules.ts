import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { Refusal } from '@vigie/chassis/refusal';
import type { UnavailabilityRefusalCode } from '../generated/resolvers.ts';
import { wrongSpans, type DaySpan } from '../planning/day-span.ts';
import { weekBitOf } from '../planning/half-day.ts';
import { everyHalfDay } from '../planning/plan/model.ts';
import type { Candidate } from '../planning/rules.ts';
import type { awayCauses } from './table.ts';

export type UnavailabilityRefusal = Refusal<UnavailabilityRefusalCode>;

/** Days on which an employee cannot come, and why. */
export interface AwaySpan extends DaySpan {
  cause: (typeof awayCauses)[number];
}

/** When an employee cannot be sent to a visit. */
export interface Unavailable {
  /** Half-days at work, as bits. */
  halfDays: number;
  spans: AwaySpan[];
}

/** Periods at most: an apprentice's year has some twenty weeks of school. */
export const mostSpans = 40;

/** What is wrong with what was typed, all of it at once. */
export function unavailableRefusals({ halfDays, spans }: Unavailable): UnavailabilityRefusal[] {
  const refusals: UnavailabilityRefusal[] = [];
  if (halfDays === 0) refusals.push({ code: 'REQUIRED', field: 'halfDays' });
  const code = wrongSpans(spans, mostSpans);
  if (code !== null) refusals.push({ code, field: 'spans' });
  return refusals;
}

/** Whether somebody cannot come at that hour, as far as is known. */
export function isAway(
  unavailable: Unavailable | null,
  at: Pick<Candidate, 'startsAt' | 'zone' | 'day'>,
): boolean {
  if (unavailable === null) return false;
  const { halfDays, spans } = unavailable;
  if (halfDays !== everyHalfDay && (halfDays & weekBitOf(at)) === 0) return true;
  return spans.some(({ firstDay, lastDay }) => firstDay <= at.day && at.day <= lastDay);
}

/** What periods say beyond those that are known: a day that is known keeps its cause, the rest of its period is new. */
export function newSpans(known: readonly DaySpan[], said: readonly AwaySpan[]): AwaySpan[] {
  const inOrder = known.toSorted((one, other) => one.firstDay.localeCompare(other.firstDay));
  return said.flatMap(({ firstDay, lastDay, cause }) => {
    const news: AwaySpan[] = [];
    let from: CivilDate = firstDay;
    for (const each of inOrder) {
      if (each.lastDay < from || each.firstDay > lastDay) continue;
      if (from < each.firstDay)
        news.push({ firstDay: from, lastDay: addDays(each.firstDay, -1), cause });
      from = addDays(each.lastDay, 1);
    }
    if (from <= lastDay) news.push({ firstDay: from, lastDay, cause });
    return news;
  });
}
