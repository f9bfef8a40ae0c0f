import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { wrongSpans } from '../planning/day-span.ts';
import type { AwaySpan } from '../unavailability/rules.ts';
import type { RequestRefusal } from './refusal.ts';

/** Employees of one request at most. */
export const mostEmployees = 200;

/** Longest motive, answer and reason; longest word about when not to come (characters). */
const longestText = 1000;
const longestUnavailability = 500;

/** Periods that one request tells at most: a year's belong to the employee's own page. */
const mostAwaySpans = 12;

/** A request as it was typed. */
export interface Asked {
  employeeIds: readonly string[];
  motive: string;
  /** Days on which none of them can come. */
  away: readonly AwaySpan[];
  /** What days do not say, in words. */
  unavailability: string;
  wantedBy: CivilDate | null;
}

/** What is wrong with a request, all of it at once. */
export function askedRefusals(asked: Asked, today: CivilDate): RequestRefusal[] {
  const { employeeIds, motive, away, unavailability, wantedBy } = asked;
  const refusals: RequestRefusal[] = [...textRefusals(motive, 'motive')];
  if (employeeIds.length === 0) refusals.push({ code: 'REQUIRED', field: 'employeeIds' });
  if (employeeIds.length > mostEmployees) refusals.push({ code: 'TOO_MANY', field: 'employeeIds' });
  const wrong = wrongSpans(away, mostAwaySpans);
  if (wrong !== null) refusals.push({ code: wrong, field: 'away' });
  if (unavailability.length > longestUnavailability)
    refusals.push({ code: 'TOO_LONG', field: 'unavailability' });
  if (wantedBy !== null && wantedBy <= today)
    refusals.push({ code: 'IN_THE_PAST', field: 'wantedBy' });
  return refusals;
}

/** A text that must be there. */
export function textRefusals(text: string, field: string): RequestRefusal[] {
  if (text === '') return [{ code: 'REQUIRED', field }];
  return text.length > longestText ? [{ code: 'TOO_LONG', field }] : [];
}

/** Days in which the service holds a visit for which the law sets no day and the member named none. */
const usualDays = 30;

/** Last day that the service sets itself for a visit on request. */
export function dayToHoldBy(wantedBy: CivilDate | null, today: CivilDate): CivilDate {
  return wantedBy !== null && wantedBy > today ? wantedBy : addDays(today, usualDays);
}
