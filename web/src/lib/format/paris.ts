const ZONE = 'Europe/Paris';

const civil = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' });
const inParis = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: ZONE });

const longDay = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const mediumDay = { day: 'numeric', month: 'long', year: 'numeric' } as const;

const formats = {
  civilLong: civil(longDay),
  civilMedium: civil(mediumDay),
  civilShort: civil({ day: '2-digit', month: '2-digit', year: 'numeric' }),
  instantLong: inParis(longDay),
  instantMedium: inParis(mediumDay),
  clock: inParis({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }),
  isoDay: new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }),
  weekday: inParis({ weekday: 'short' }),
  day: inParis({ day: 'numeric' }),
  month: inParis({ month: 'short' }),
  monthOfYear: civil({ month: 'long', year: 'numeric' }),
};

/** « lundi 30 novembre 2026 », from `2026-11-30`. */
export function longDate(date: string): string {
  return dayWithMonth(formats.civilLong.format(new Date(date)));
}

/** « 30 novembre 2026 ». */
export function mediumDate(date: string): string {
  return dayWithMonth(formats.civilMedium.format(new Date(date)));
}

/** « 30/11/2026 », for tables. */
export function shortDate(date: string): string {
  return formats.civilShort.format(new Date(date));
}

/** « lundi 30 novembre 2026 à 10 h 15 », Paris time. */
export function longInstant(instant: string): string {
  return `${dayWithMonth(formats.instantLong.format(new Date(instant)))} à ${clockTime(instant)}`;
}

/** « 30 novembre 2026 à 10 h 15 ». */
export function mediumInstant(instant: string): string {
  return `${dayWithMonth(formats.instantMedium.format(new Date(instant)))} à ${clockTime(instant)}`;
}

/** « 10 h 15 », « 9 h » on the hour. */
export function clockTime(instant: string): string {
  const [hour = '', minute = ''] = formats.clock.format(new Date(instant)).split(':');
  return `${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`;
}

/** « novembre 2026 », from `2026-11`. */
export function monthName(month: string): string {
  return formats.monthOfYear.format(new Date(month));
}

/** Civil day of an instant in Paris, ISO: at half past midnight in Paris it is still yesterday in UTC. */
export function parisDay(instant: string | Date): string {
  return formats.isoDay.format(new Date(instant));
}

/** The day after, ISO. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The day before, ISO. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Parts for a calendar leaf: « lun. », « 30 », « nov. ». */
export function calendarLeaf(instant: string): { weekday: string; day: string; month: string } {
  const date = new Date(instant);
  const { weekday, day, month } = formats;
  return { weekday: weekday.format(date), day: day.format(date), month: month.format(date) };
}

/** The first of a month is « 1er » ; a day is never parted from its month. */
function dayWithMonth(text: string): string {
  return text.replace(/\b1 /, '1er ').replace(/ (?=\D)/, '\u00a0');
}
