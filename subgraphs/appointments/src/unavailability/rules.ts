import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { Refusal } from '@vigie/chassis/refusal';
import { dayParts, type DayPart } from '../availability/part.ts';
import type { AwaySpanInput, UnavailabilityRefusalCode } from '../generated/resolvers.ts';
import { wrongSpans, type DaySpan } from '../planning/day-span.ts';
import { partAt, weekBitOf } from '../planning/half-day.ts';
import { everyHalfDay } from '../planning/plan/model.ts';
import type { Candidate } from '../planning/rules.ts';
import type { awayCauses } from './table.ts';

export type UnavailabilityRefusal = Refusal<UnavailabilityRefusalCode>;

/** Days on which an employee cannot come. */
export interface AwayDays extends DaySpan {
  /** Only these halves of the days; null for whole days. */
  part: DayPart | null;
}

/** The same, and why, as it was said. */
export interface AwaySpan extends AwayDays {
  cause: (typeof awayCauses)[number];
}

/** When an employee cannot come, for whatever cause. */
export interface Away {
  /** Half-days at work, as bits. */
  halfDays: number;
  spans: readonly AwayDays[];
}

/** When an employee cannot be sent to a visit, as it was said. */
export interface Unavailable extends Away {
  spans: AwaySpan[];
}

/** Periods at most: an apprentice's year has some twenty weeks of school. */
export const mostSpans = 40;

/** Periods as a caller tells them. */
export function awaySpansIn(inputs: readonly AwaySpanInput[]): AwaySpan[] {
  return inputs.map(({ firstDay, lastDay, part = null, cause }) => ({
    ...{ firstDay, lastDay, part, cause },
  }));
}

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
  away: Away | null,
  at: Pick<Candidate, 'startsAt' | 'zone' | 'day'>,
): boolean {
  if (away === null) return false;
  const { halfDays, spans } = away;
  if (halfDays !== everyHalfDay && (halfDays & weekBitOf(at)) === 0) return true;
  return spans.some(
    ({ firstDay, lastDay, part }) =>
      firstDay <= at.day && at.day <= lastDay && (part === null || part === partAt(at)),
  );
}

/** What periods say beyond those that are known: a half-day that is known keeps its cause, the rest is new. */
export function newSpans(known: readonly AwaySpan[], said: readonly AwaySpan[]): AwaySpan[] {
  return said.flatMap(({ part, cause, ...days }) => {
    const whole = part === null ? daysOutside(known, days) : [];
    const halves = (part === null ? dayParts : [part]).flatMap((half) => {
      const taken = known.filter((each) => each.part === null || each.part === half);
      return daysOutside([...taken, ...whole], days).map((rest) => ({ ...rest, part: half }));
    });
    return [...whole.map((rest) => ({ ...rest, part: null })), ...halves].map((rest) => ({
      ...rest,
      cause,
    }));
  });
}

/** What of some days is in none of the spans. */
function daysOutside(spans: readonly DaySpan[], { firstDay, lastDay }: DaySpan): DaySpan[] {
  const rest: DaySpan[] = [];
  let from: CivilDate = firstDay;
  for (const each of spans.toSorted((one, other) => one.firstDay.localeCompare(other.firstDay))) {
    if (each.lastDay < from || each.firstDay > lastDay) continue;
    if (from < each.firstDay) rest.push({ firstDay: from, lastDay: addDays(each.firstDay, -1) });
    from = addDays(each.lastDay, 1);
  }
  if (from <= lastDay) rest.push({ firstDay: from, lastDay });
  return rest;
}
