import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { Refusal } from '../employee/refusal.ts';
import { refusalsOf } from '../employee/rules.ts';
import { asEmployeeFacts, type HireFacts } from './facts.ts';

/** Announcements that one call may carry: fifteen values each, of the thousand that the gateway takes. */
export const mostAnnouncements = 50;

/** Hires that may be decided on at once. */
export const mostSelected = 200;

/** Longest name that a sender may give an announcement, in characters. */
const longestExternalId = 80;

/** Longest code of a health service: `MT` and a number of which the width is not fixed. */
const longestHealthService = 10;

/**
 * What is wrong with the facts of an announcement. An end that lacks stops nothing: a hire that is refused here would
 * start no clock, and the employer adds it when confirming.
 */
export function refusalsOfHire(
  facts: HireFacts,
  externalId: string | null,
  today: CivilDate,
): Refusal[] {
  const refusals = refusalsOf(asEmployeeFacts(facts), today).filter(
    ({ code }) => code !== 'END_DATE_REQUIRED',
  );
  if (externalId === '') refusals.push({ code: 'REQUIRED', field: 'externalId' });
  if ((externalId ?? '').length > longestExternalId) {
    refusals.push({ code: 'TOO_LONG', field: 'externalId' });
  }
  if (facts.startTime !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(facts.startTime)) {
    refusals.push({ code: 'INVALID_TIME', field: 'startTime' });
  }
  if ((facts.healthService ?? '').length > longestHealthService) {
    refusals.push({ code: 'TOO_LONG', field: 'healthService' });
  }
  return refusals;
}

/**
 * Days by which the first day of an employee and that of an announcement may differ and still be the same hire: a DPAE
 * is sent eight days before the hire at the earliest (R1221-4).
 */
const sameHireWithin = 8;

/** How the person of an announcement stands who is on file already. */
export type Standing =
  /** Declared for this very hire. */
  | 'SAME_HIRE'
  /** Employed when the hire starts: followed, and owing no second first visit. */
  | 'EMPLOYED'
  /** Left before it starts, or declared for a later day: the announced start opens a clock of its own. */
  | 'NOT_YET';

export function standingOf(
  startDate: CivilDate,
  employment: { startDate: CivilDate; leftOn: CivilDate | null },
): Standing {
  if (hasLeftBefore(startDate, employment)) return 'NOT_YET';
  const [earliest, latest] = [
    addDays(startDate, -sameHireWithin),
    addDays(startDate, sameHireWithin),
  ];
  if (employment.startDate > latest) return 'NOT_YET';
  return employment.startDate >= earliest ? 'SAME_HIRE' : 'EMPLOYED';
}

/** Whether somebody on file is gone when the hire starts. */
export function hasLeftBefore(
  startDate: CivilDate,
  { leftOn }: { leftOn: CivilDate | null },
): boolean {
  return leftOn !== null && leftOn < startDate;
}
