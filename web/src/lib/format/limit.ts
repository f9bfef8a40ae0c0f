import { clockTime, dayBefore, longDate, longInstant, parisDay } from './paris';

/** « lundi 30 novembre 2026 à minuit »: a limit at midnight is read as the end of its day, not as 0 h of the next. */
export function longLimit(until: string): string {
  return clockTime(until) === '0\u00a0h'
    ? `${longDate(dayBefore(parisDay(until)))} à minuit`
    : longInstant(until);
}
