import type { CivilDate } from './civil-date.ts';

const noBreak = '\u00a0';

const midnight = `0${noBreak}h`;

/** `lundi 30 novembre 2026 à 10 h 15` in the given time zone. */
export function moment(instant: Date, zone: string): string {
  return `${longDay(instant, zone)} à${noBreak}${hour(instant, zone)}`;
}

/** A limit: `lundi 30 novembre 2026 à minuit`, the end of its day, is not read as 0 h of the next one. */
export function limit(instant: Date, zone: string): string {
  const at = hour(instant, zone);
  if (at !== midnight) return `${longDay(instant, zone)} à${noBreak}${at}`;
  return `${longDay(new Date(instant.getTime() - 1), zone)} à${noBreak}minuit`;
}

/** `lundi 30 novembre 2026`. */
export function longDay(instant: Date, zone: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return ordinal(new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: zone }).format(instant));
}

/** `30 novembre 2026`, for a civil date. */
export function plainDay(day: CivilDate): string {
  return mediumDay(new Date(`${day}T00:00:00Z`), 'UTC');
}

/** `30 novembre 2026`, the day of an instant. */
export function mediumDay(instant: Date, zone: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone } as const;
  return ordinal(new Intl.DateTimeFormat('fr-FR', options).format(instant));
}

/** `10 h 15`, `9 h`. */
function hour(instant: Date, zone: string): string {
  const options = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  const parts = new Intl.DateTimeFormat('fr-FR', options).formatToParts(instant);
  const valueOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const minute = valueOf('minute');
  const start = `${Number(valueOf('hour'))}${noBreak}h`;
  return minute === '00' ? start : `${start}${noBreak}${minute}`;
}

/** The first day of a month is « 1er » in French; the date keeps together with its month. */
function ordinal(date: string): string {
  return date.replace(/\b(\d+) (\p{L}+ \d{4})/u, (_, day: string, rest: string) =>
    [day === '1' ? '1er' : day, rest].join(noBreak),
  );
}
