import type { CivilDate } from '@vigie/chassis/civil-date';
import type { AbsenceRow } from '../absence/table.ts';
import { isOpen } from '../visit/standing.ts';
import type { VisitRow } from '../visit/table.ts';
import type { LeavingRow } from './table.ts';

const withoutAfter: readonly LeavingRow['reason'][] = ['DEATH', 'NEVER_CAME', 'ENTRY_ERROR'];

/** Whether there is somebody to see after the last day of work: who never came, or died, is not. */
export function isSeenAfter(
  startDate: CivilDate,
  leftOn: CivilDate,
  reason: LeavingRow['reason'],
): boolean {
  return leftOn >= startDate && !withoutAfter.includes(reason);
}

/**
 * Open visits that nobody owes any more after a last day of work. Appointments takes them off by the same rule: an
 * appointment until that day is kept, a visit whose legal date still comes within the employment stays due, and so does the one after an exposure.
 */
export function visitsCancelledBy(
  leftOn: CivilDate,
  visits: readonly VisitRow[],
  today: CivilDate,
): VisitRow[] {
  return visits.filter((visit) => {
    const { day, kind, latestDate } = visit;
    const kept = day !== null && day <= leftOn;
    const due = kind === 'POST_EXPO' || (leftOn > today && latestDate <= leftOn);
    return isOpen(today, visit) && !kept && !due;
  });
}

/** Absences that a last day of work keeps from coming, or ends. */
export function absencesEndedBy<Row extends Pick<AbsenceRow, 'lastDay'>>(
  leftOn: CivilDate,
  absences: readonly Row[],
): Row[] {
  return absences.filter(({ lastDay }) => lastDay === null || lastDay > leftOn);
}
