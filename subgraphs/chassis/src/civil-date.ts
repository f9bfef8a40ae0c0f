import { Temporal } from 'temporal-polyfill';

/** Civil date without time zone, `YYYY-MM-DD`. Legal dates are civil dates, never instants. */
export type CivilDate = string;

/** True for an existing day written as `YYYY-MM-DD`, of the years that the database knows: it has no year 0. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return day >= 1 && day <= daysIn(year, month);
}

/** Days of a month, none for one that the year does not have. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day that an instant falls on in a time zone. */
export function dayAt(instant: Date, zone: string): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** `day` plus a number of days, which may be negative. */
export function addDays(day: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** `day` plus a number of years; of 29 February the 28th where there is none. */
export function addYears(day: CivilDate, years: number): CivilDate {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}

/**
 * Whole years between a birth date and a day. Read off the texts: a list of thousands asks it for each, and somebody
 * born on 29 February completes a year on 1 March either way.
 */
export function yearsBetween(birth: CivilDate, day: CivilDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}
