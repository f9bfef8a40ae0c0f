import type { EmployeeFile } from './employee.server';

type Absence = NonNullable<EmployeeFile['absences']>[number];

/** Whoever may not ask is told that somebody has to: the visit is due all the same. */
const waits = ({ returnVisitBy, returnVisitRequest: terms }: Absence): boolean =>
  Boolean(returnVisitBy && (terms?.possible || terms?.blockedBy === 'MISSING_RIGHT'));

/** The absence whose return visit presses most among those that nobody has asked for. */
export function returnToRequest(absences: readonly Absence[] | null | undefined): Absence | null {
  const waiting = (absences ?? []).filter(waits);
  return waiting.reduce<Absence | null>(
    (first, each) =>
      first && (first.returnVisitBy ?? '') <= (each.returnVisitBy ?? '') ? first : each,
    null,
  );
}

/** The absence under way, also where its end has passed and nobody has said whether the person is back. */
export function currentAbsence(absences: readonly Absence[] | null | undefined): Absence | null {
  return absences?.find(({ status }) => status === 'CURRENT' || status === 'TO_CONFIRM') ?? null;
}

/** Absences under way or to come, the nearest first: no appointment is given then. */
export function absencesAhead(absences: readonly Absence[] | null | undefined): Absence[] {
  const ahead = (absences ?? []).filter(
    ({ status }) => status === 'CURRENT' || status === 'UPCOMING',
  );
  return ahead.toReversed();
}
