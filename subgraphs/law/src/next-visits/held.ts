import type { CivilDate } from '../legal-value.ts';
import { examinations, regularVisits, type VisitKind } from '../visits.ts';
import type { VisitHeld, WorkingLife } from './working-life.ts';

/** The visits of an employment that had taken place by a day. */
export interface Held {
  /** All of them, in the order of their days. */
  all: readonly VisitHeld[];
  /** Periodic visits, with the days that restart the clock. */
  regular: readonly VisitHeld[];
  /** Aptitude examinations. */
  examinations: readonly VisitHeld[];
}

/** Sorts out what had been held by `day`; a visit with another coupled to it counts as both. */
export function heldBy({ visits }: Pick<WorkingLife, 'visits'>, day: CivilDate): Held {
  const all = visits
    .filter((visit) => visit.day <= day)
    .sort((one, other) => (ranked(one) < ranked(other) ? -1 : 1));
  const among = (kinds: readonly VisitKind[]) => all.filter((visit) => isOneOf(kinds, visit));
  return { all, regular: among(regularVisits), examinations: among(examinations) };
}

/** Makes the order of two visits of one day irrelevant. */
function ranked({ day, kind, coupledWith }: VisitHeld): string {
  return `${day} ${kind} ${coupledWith}`;
}

/** Whether the visit, or the one coupled with it, is of one of the kinds. */
export function isOneOf(
  kinds: readonly VisitKind[],
  { kind, coupledWith }: Pick<VisitHeld, 'kind' | 'coupledWith'>,
): boolean {
  return kinds.includes(kind) || (coupledWith !== undefined && kinds.includes(coupledWith));
}

/** Whether the next aptitude examination would be the first of the employment. */
export function isFirstExamination(held: Held): boolean {
  return held.examinations.length === 0;
}
