import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { VisitState } from '../generated/resolvers.ts';
import type { AbsenceRow } from '../absence/table.ts';
import { hasLegalDay } from '@vigie/law/visits';
import type { VisitRow } from './table.ts';

/** Days ahead of a legal date from which its visit counts as due soon. */
export const soonDays = 30;

/** States of a visit with an appointment: tentative, summoned, confirmed. */
export const booked: readonly string[] = ['PLANNED', 'SUMMONED', 'CONFIRMED'];

/** Where an employee stands with the visits that the law asks for. */
export interface Standing {
  state: VisitState;
  /** Earliest legal date of a visit still to take place; visits for which the law gives the employer no day leave it aside. */
  latestDate: CivilDate | null;
  /** The first appointment to come, else what must be planned first. */
  next: VisitRow | null;
  lastHeldOn: CivilDate | null;
  /** The absence whose return visit presses most among those that nobody has asked for. */
  returnToRequest: AbsenceRow | null;
}

/** The state that follows from the earliest legal date; without one nothing is due. */
export function visitStateOn(day: CivilDate, latestDate: CivilDate | null): VisitState {
  if (latestDate === null) return 'UP_TO_DATE';
  if (latestDate < day) return 'OVERDUE';
  return latestDate <= addDays(day, soonDays) ? 'DUE_SOON' : 'UP_TO_DATE';
}

/** Whether a visit is still to take place: an appointment of the past that nobody has recorded is past all the same. */
export function isOpen(day: CivilDate, { status, day: appointment }: VisitRow): boolean {
  return (
    status === 'TO_PLAN' || (booked.includes(status) && appointment !== null && appointment >= day)
  );
}

/**
 * The standing that follows from all visits of an employee, and from the return visits that wait to be asked for.
 * @param returns absences of those, the most pressing first
 */
export function standingOn(
  day: CivilDate,
  visits: readonly VisitRow[],
  returns: readonly AbsenceRow[],
): Standing {
  const waiting = visits.filter((row) => isOpen(day, row)).sort(byDay);
  const owed = waiting
    .filter(({ kind, promised }) => hasLegalDay(kind) && !promised)
    .map((row) => row.latestDate);
  const [latestDate = null] = [
    ...owed,
    ...returns.flatMap(({ returnVisitBy }) => returnVisitBy ?? []),
  ].sort();
  const held = visits.flatMap((row) => (row.status === 'HELD' && row.day ? [row.day] : []));
  return {
    state: visitStateOn(day, latestDate),
    latestDate,
    next: waiting[0] ?? null,
    lastHeldOn: held.sort().at(-1) ?? null,
    returnToRequest: returns[0] ?? null,
  };
}

/** By appointment, or by legal date where there is none. */
function byDay(one: VisitRow, other: VisitRow): number {
  const [first, second] = [one, other].map(
    ({ day, latestDate, id }) => `${day ?? latestDate} ${id}`,
  );
  return first! < second! ? -1 : 1;
}
