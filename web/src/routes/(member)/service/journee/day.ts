import { parisDay } from '$lib/format/paris';

const civilDay = /^\d{4}-\d{2}-\d{2}$/;

/** The day that the address asks for; null without one, or with one that is none. */
export function dayAsked(url: URL): string | null {
  const asked = url.searchParams.get('jour') ?? '';
  return civilDay.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : null;
}

/** The same; today where no day is asked for. */
export function dayOf(url: URL): string {
  return dayAsked(url) ?? parisDay(new Date());
}

/** The day before, or after. */
export function dayBeside(day: string, days: -1 | 1): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
