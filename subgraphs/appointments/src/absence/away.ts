import type { CivilDate } from '@vigie/chassis/civil-date';
import type { DaySpan } from '../planning/day-span.ts';
import type { Away } from '../unavailability/rules.ts';
import { everyHalfDay } from '../planning/plan/model.ts';
import type { AbsenceRow } from './table.ts';
import type { VisitKind } from '../visit/table.ts';

/** Visits to which somebody comes who is absent: before the return (R4624-29), and those that they or the physician ask for (R4624-34). */
const heldWhileAbsent: readonly VisitKind[] = ['PRE_REPRISE', 'DEM_SAL', 'DEM_MT'];

/** The day until which somebody is absent of whom nobody knows when they are back. */
export const noDayBack: CivilDate = '9999-12-31';

/** Days of an absence, both included; none where they are not known. */
export function absentSpan({
  firstDay,
  lastDay,
}: Pick<AbsenceRow, 'firstDay' | 'lastDay'>): DaySpan[] {
  return firstDay === null ? [] : [{ firstDay, lastDay: lastDay ?? noDayBack }];
}

/** When somebody does not come to a visit of a kind: what was said of them, and their absences. */
export function awayFrom(
  kind: VisitKind,
  said: Away | null,
  absences: readonly DaySpan[],
): Away | null {
  if (absences.length === 0 || heldWhileAbsent.includes(kind)) return said;
  const absent = absences.map((days) => ({ ...days, part: null }));
  return {
    halfDays: said?.halfDays ?? everyHalfDay,
    spans: [...(said?.spans ?? []), ...absent],
  };
}
