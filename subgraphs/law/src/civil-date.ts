import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from './legal-value.ts';

/**
 * The same day number `months` later (earlier when negative), or the last day of that month where the number is
 * missing: 30 November plus 3 months is 28 February (rule of article 641 of the code de procédure civile). A limit that
 * falls on a weekend stays there.
 * @throws RangeError when the text is no date.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return parseCivilDate(date).add({ months }, { overflow: 'constrain' }).toString();
}

/**
 * The day so many days later, or earlier when negative.
 * @throws RangeError when the text is no date.
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return parseCivilDate(date).add({ days }).toString();
}

/** The day before: the latest legal date of what must happen before a worker starts. */
export function dayBefore(date: CivilDate): CivilDate {
  return addDays(date, -1);
}

/**
 * Calendar days from the first to the last, both included.
 * @throws RangeError when a text is no date, or when the last day lies before the first.
 */
export function daysFromTo(first: CivilDate, last: CivilDate): number {
  const { days } = parseCivilDate(first).until(parseCivilDate(last), { largestUnit: 'days' });
  if (days < 0) throw new RangeError(`${last} lies before ${first}`);
  return days + 1;
}

/**
 * Age in completed years on `day`. Someone born on 29 February completes a year on 1 March of a common year:
 * a minor stays protected one day longer.
 * @throws RangeError when a text is no date, or when the birth lies after `day`.
 */
export function ageOn(day: CivilDate, birth: CivilDate): number {
  const years = parseCivilDate(day).year - parseCivilDate(birth).year;
  if (day < birth) throw new RangeError(`born on ${birth}, after ${day}`);
  return dayOfYear(day) < dayOfYear(birth) ? years - 1 : years;
}

/** Month and day as text, in the order of the calendar. */
function dayOfYear(date: CivilDate): string {
  return date.slice('YYYY-'.length);
}

/** The first day on which somebody born then is so many years old, as `ageOn` counts. */
export function birthday(birth: CivilDate, age: number): CivilDate {
  const day = addMonths(birth, age * 12);
  return ageOn(day, birth) < age ? addDays(day, 1) : day;
}

/** The later of two days. */
export function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}

/**
 * The date that a text writes. Refuses what `Temporal` would read more generously than `YYYY-MM-DD`: times, zones,
 * calendars, a day that the month lacks.
 * @throws RangeError when the text is no such date.
 */
export function parseCivilDate(date: CivilDate): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError(`not a civil date: ${date}`);
  return Temporal.PlainDate.from(date, { overflow: 'reject' });
}
