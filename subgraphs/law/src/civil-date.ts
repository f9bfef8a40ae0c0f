import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from './legal-value.ts';

/**
 * The same day number `months` later, or the last day of that month where the number is missing: 30 November
 * plus 3 months is 28 February (rule of article 641 of the code de procédure civile). A limit that falls on a
 * weekend stays there.
 * @throws RangeError when the text is no date.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return parseCivilDate(date).add({ months }, { overflow: 'constrain' }).toString();
}

/** The day before: the latest legal date of what must happen before a worker starts. */
export function dayBefore(date: CivilDate): CivilDate {
  return parseCivilDate(date).subtract({ days: 1 }).toString();
}

/**
 * Age in completed years on `day`. Someone born on 29 February completes a year on 1 March of a common year:
 * a minor stays protected one day longer.
 * @throws RangeError when a text is no date, or when the birth lies after `day`.
 */
export function ageOn(day: CivilDate, birth: CivilDate): number {
  const { years, sign } = parseCivilDate(birth).until(parseCivilDate(day), {
    largestUnit: 'years',
  });
  if (sign < 0) throw new RangeError(`born on ${birth}, after ${day}`);
  return years;
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
