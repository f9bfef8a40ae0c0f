const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** « 6 jours », « 1 jour et 3 heures », « 2 heures », « 12 minutes »: time left, rounded down so as never to promise more. */
export function timeLeft(milliseconds: number): string {
  if (milliseconds < MINUTE) return 'moins d’une minute';
  if (milliseconds < HOUR) return count(milliseconds / MINUTE, 'minute');
  if (milliseconds < DAY) return count(milliseconds / HOUR, 'heure');
  const hours = Math.floor((milliseconds % DAY) / HOUR);
  const days = count(milliseconds / DAY, 'jour');
  return milliseconds < 3 * DAY && hours > 0 ? `${days} et ${count(hours, 'heure')}` : days;
}

/** Whole days from one civil date to another, negative when it is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** « aujourd’hui », « demain », « dans 12 jours », « depuis 3 jours ». */
export function relativeDay(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'demain';
  return days > 0 ? `dans ${days}\u00a0jours` : `depuis ${count(-days, 'jour')}`;
}

function count(value: number, noun: string): string {
  const whole = Math.floor(value);
  return `${whole}\u00a0${noun}${whole > 1 ? 's' : ''}`;
}
