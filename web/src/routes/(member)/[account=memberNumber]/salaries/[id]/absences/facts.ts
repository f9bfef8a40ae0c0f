import type { AbsenceFactsInput } from '$lib/graphql/generated/graphql';
import { isCause } from '../../absences/words';
import { isDate } from '../../form/inputs';

/** The form of a new absence as it was typed. */
export interface AbsenceValues {
  cause: string;
  firstDay: string;
  expectedLastDay: string;
  requestReturnVisit: boolean;
}

export function readAbsence(form: FormData): AbsenceValues {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    cause: text('cause'),
    firstDay: text('firstDay'),
    expectedLastDay: text('expectedLastDay'),
    requestReturnVisit: form.has('requestReturnVisit'),
  };
}

/** Facts for the assistant; what is not typed yet, or not a date yet, is left out. */
export function factsOf(
  { cause, firstDay, expectedLastDay }: AbsenceValues,
  employeeId: string,
): AbsenceFactsInput {
  return {
    employeeId,
    cause: isCause(cause) ? cause : null,
    firstDay: isDate(firstDay) ? firstDay : null,
    lastDay: isDate(expectedLastDay) ? expectedLastDay : null,
  };
}
