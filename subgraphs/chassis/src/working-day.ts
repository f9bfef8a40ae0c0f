import type { CivilDate } from './civil-date.ts';
import { Temporal } from 'temporal-polyfill';

/** Public holidays of fixed date (L3133-1), as month and day. */
const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday (L3133-1). */
const movableHolidays = [1, 39, 50];

/**
 * Monday to Friday without the public holidays of the whole country; those of the overseas departments count as working
 * days.
 */
export function isWorkingDay(day: CivilDate): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5 && !isPublicHoliday(day);
}

export function isPublicHoliday(day: CivilDate): boolean {
  return fixedHolidays.includes(day.slice(5)) || movableHolidays.includes(daysAfterEaster(day));
}

/** The same at a place of that post code: without the public holidays of its own part of the country. */
export function isWorkingDayAt(day: CivilDate, postCode: string | null): boolean {
  if (!isWorkingDay(day)) return false;
  if (postCode === null || !alsaceMoselle.includes(postCode.slice(0, 2))) return true;
  return day.slice(5) !== secondChristmasDay && daysAfterEaster(day) !== goodFriday;
}

/** Bas-Rhin, Haut-Rhin and Moselle, where two more days are public holidays (L3134-13). */
const alsaceMoselle = ['57', '67', '68'];
const secondChristmasDay = '12-26';
const goodFriday = -2;

function daysAfterEaster(day: CivilDate): number {
  const date = Temporal.PlainDate.from(day);
  return easterSunday(date.year).until(date).days;
}

/** Gregorian computation of Easter (Meeus, Jones, Butcher). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const m = Math.floor((a + 11 * h) / 319);
  const r = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7;
  const month = Math.floor((h - m + r + 90) / 25);
  const day = (h - m + r + month + 19) % 32;
  return Temporal.PlainDate.from({ year, month, day });
}
