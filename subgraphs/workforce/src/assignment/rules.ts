import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { currentOf } from './periods.ts';
import type { AssignmentRow, OwnSituation } from './table.ts';

/** How far from today a change of post may lie, either way, in days. */
const furthestDay = 366;

/**
 * Days on which a change of post may take effect: not before the period in force, nor after the employment, at most a
 * year from today either way.
 */
export function mayChangeOn(
  day: CivilDate,
  employment: { startDate: CivilDate; leftOn: CivilDate | null },
  assignments: readonly AssignmentRow[],
  today: CivilDate,
): boolean {
  const since = currentOf(assignments)?.fromDay ?? employment.startDate;
  return (
    day >= since &&
    (employment.leftOn === null || day <= employment.leftOn) &&
    day >= addDays(today, -furthestDay) &&
    day <= addDays(today, furthestDay)
  );
}

/**
 * Whether the first day of an employment may move there: no later period may have begun by then, and no earlier
 * employment may last until then.
 */
export function mayStartOn(
  day: CivilDate,
  startDate: CivilDate,
  assignments: readonly AssignmentRow[],
): boolean {
  return assignments.every(({ fromDay, untilDay }) => {
    if (fromDay === startDate) return true;
    return fromDay > startDate ? fromDay > day : untilDay !== null && untilDay < day;
  });
}

/**
 * The day from which a correction of today counts: what has not begun before today is corrected as a whole, for the
 * rest another period begins.
 */
export function correctionDay(
  current: AssignmentRow | null,
  startDate: CivilDate,
  today: CivilDate,
): CivilDate {
  const since = current?.fromDay ?? startDate;
  return since >= today ? since : today;
}

/** Whether two periods say the same of post and situations. */
export function samePeriod(
  one: Pick<AssignmentRow, 'jobPostId' | 'ownSituations' | 'situations'>,
  other: Pick<AssignmentRow, 'jobPostId' | 'ownSituations' | 'situations'>,
): boolean {
  return (
    one.jobPostId === other.jobPostId &&
    one.situations.join() === other.situations.join() &&
    spelled(one.ownSituations) === spelled(other.ownSituations)
  );
}

function spelled(own: readonly OwnSituation[]): string {
  return own
    .map(({ code, effect, reason }) => `${code} ${effect} ${reason}`)
    .sort()
    .join('\n');
}
