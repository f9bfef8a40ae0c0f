import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { rule } from '../rule.ts';
import type { VisitKind } from '../visits.ts';
import type { AbsenceCause } from './absence.ts';

/** From how many days away a return visit is due, and its kind. */
export interface ReturnThreshold {
  kind: VisitKind;
  /** Calendar days; 1 where any length counts. */
  days: number;
}

/** Return visits by cause; a cause that is not here never asks for one. */
const thresholds: Partial<Record<AbsenceCause, LegalValue<ReturnThreshold>[]>> = {
  MATERNITY: [rule({ kind: 'REPRISE_MAT', days: 1 }, ['R4624-31 1°', 'L4624-2-3'])],
  OCCUPATIONAL_DISEASE: [rule({ kind: 'REPRISE_MP', days: 1 }, ['R4624-31 2°'])],
  WORK_ACCIDENT: [rule({ kind: 'REPRISE_AT', days: 30 }, ['R4624-31 3°'])],
  SICKNESS: [rule({ kind: 'REPRISE_NP', days: 60 }, ['R4624-31 4°'])],
  COMMUTING_ACCIDENT: [
    rule({ kind: 'REPRISE_NP', days: 60 }, ['R4624-31 4°'], {
      certainty: 'uncertain',
      note: 'L’accident de trajet est compté ici comme non professionnel ; le texte lu ne le nomme pas.',
    }),
  ],
};

/** Days from the return within which the visit takes place: calendar days after the day back at work. */
export const returnDelay: LegalValue<number>[] = [rule(8, ['R4624-31'])];

/** The threshold for that cause on `day`; undefined where the law asks for no return visit. */
export function returnThreshold(
  cause: AbsenceCause,
  day: CivilDate,
): LegalValue<ReturnThreshold> | undefined {
  const versions = thresholds[cause];
  return versions && legalValueOn(versions, day);
}
