import { addMonths } from '../civil-date.ts';
import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { rule } from '../rule.ts';

/** Months around the end of an exposure during which the worker may ask for the visit without the employer. */
export interface AskingWindow {
  before: number;
  after: number;
}

/** The worker's own window; the visit itself takes place as soon as possible after the end. */
export const askingWindow: LegalValue<AskingWindow>[] = [
  rule({ before: 1, after: 6 }, ['L4624-2-1', 'R4624-28-1', 'R4624-28-2']),
];

/** The visit before somebody who was ever on SIR retires or leaves. */
export const beforeDeparture: LegalValue<true>[] = [
  rule(true, ['L4624-2-1', 'R4624-28-1', 'R4624-28-3']),
];

/** First and last day on which the worker may ask for the visit after an exposure whose last day is given. */
export function windowAround(
  lastDay: CivilDate,
  day: CivilDate,
): { from: CivilDate; until: CivilDate; basis: string[] } {
  const { value, basis } = legalValueOn(askingWindow, day);
  return {
    from: addMonths(lastDay, -value.before),
    until: addMonths(lastDay, value.after),
    basis: [...basis],
  };
}
