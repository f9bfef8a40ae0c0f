import { dayAfter, parisDay } from '$lib/format/paris';

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** The same day some weeks later, or earlier. */
export function weeksLater(day: string, weeks: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + weeks * 7);
  return date.toISOString().slice(0, 10);
}

/** The Monday of the week that the service looks at first: on a Sunday the one that begins, as nobody plans what is over. */
export function presentMonday(now: Date): string {
  return mondayOf(dayAfter(parisDay(now)));
}
