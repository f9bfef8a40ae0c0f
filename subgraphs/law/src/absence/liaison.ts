import { addDays } from '../civil-date.ts';
import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { rule } from '../rule.ts';
import { isIncapacity, lengthOf, returnDay, type Absence } from './absence.ts';

/** Length in days from which a pre-return visit may be asked for: more than thirty days. */
export const preReturnFrom: LegalValue<number>[] = [
  rule(31, ['L4624-2-4', 'R4624-29'], { note: 'Plus de 30 jours.' }),
];

/** Length in days from which the « rendez-vous de liaison » may be held: thirty days or more. */
export const liaisonFrom: LegalValue<number>[] = [rule(30, ['L1226-1-3', 'D1226-8-1'])];

/** Something that may be asked for during an absence; never an obligation. */
export interface AbsenceRight {
  /** Whether it may be asked for on the day; null while the cause is unknown. */
  open: boolean | null;
  /** First day from which it may be, if the absence lasts; null where the cause excludes it. */
  from: CivilDate | null;
  basis: string[];
}

/** Whether the worker may have a pre-return visit (never at the employer's request). */
export function preReturnRight(absence: Absence, day: CivilDate): AbsenceRight {
  return rightFrom(legalValueOn(preReturnFrom, day), absence, day);
}

/** Whether employer and worker may hold the « rendez-vous de liaison », which is no medical visit. */
export function liaisonRight(absence: Absence, day: CivilDate): AbsenceRight {
  return rightFrom(legalValueOn(liaisonFrom, day), absence, day);
}

/** A known end tells the length at once; it closes with the absence. */
function rightFrom(threshold: LegalValue<number>, absence: Absence, day: CivilDate): AbsenceRight {
  const basis = [...threshold.basis];
  const incapacity = isIncapacity(absence);
  if (incapacity === false) return { open: false, from: null, basis };
  const long = lengthOf(absence, day) >= threshold.value;
  if (absence.lastDay !== undefined && !long) return { open: false, from: null, basis };
  const from =
    long && absence.lastDay !== undefined
      ? absence.firstDay
      : addDays(absence.firstDay, threshold.value - 1);
  const back = returnDay(absence);
  const during = day >= from && (back === null || day < back);
  return { open: during ? (incapacity ?? null) : false, from, basis };
}
