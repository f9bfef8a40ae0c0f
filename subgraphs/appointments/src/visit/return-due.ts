import type { CivilDate } from '@vigie/chassis/civil-date';
import type { AbsenceRow } from '../absence/table.ts';
import { adjustment, fallsDue, isOpen, tookPlace, type Change, type Duty } from './due.ts';
import type { KnownVisit } from './due.ts';

/** A return visit that an employee already has. */
export type KnownReturn = KnownVisit & { absenceId: string | null };

/** What an absence asks for. */
export type ReturnFacts = Pick<
  AbsenceRow,
  'id' | 'returnKind' | 'earliestDate' | 'latestDate' | 'performers'
>;

/**
 * What must change so that the employee has the return visits that their absences ask for: one for each, from the day
 * back on and within eight days of it (R4624-31).
 */
export function returnChangesOf(
  absences: readonly ReturnFacts[],
  leftOn: CivilDate | null,
  visits: readonly KnownReturn[],
  today: CivilDate,
): Change[] {
  return absences.flatMap((absence) => {
    const own = visits.filter(({ absenceId }) => absenceId === absence.id);
    const duty = dutyOf(absence);
    const open = own.filter((visit) => isOpen(visit, today));
    if (duty === null) return open.map(({ id }) => ({ action: 'drop', visitId: id }) as const);
    if (open.length > 0) return open.flatMap((visit) => adjustment(visit, duty, leftOn, today));
    const needless = own.some((visit) => tookPlace(visit, today));
    if (needless || !fallsDue(leftOn, duty, today)) return [];
    return [{ action: 'create', duty }];
  });
}

function dutyOf({
  id,
  returnKind,
  earliestDate,
  latestDate,
  performers,
}: ReturnFacts): Duty | null {
  if (returnKind === null || earliestDate === null || latestDate === null) return null;
  const none = { answersChange: null, ownLatestDate: null };
  return { kind: 'REPRISE', absenceId: id, earliestDate, latestDate, performers, ...none };
}
