import { addDays } from '../civil-date.ts';
import type { Claim } from '../claim/condition.ts';
import { frenchDay } from '../french.ts';
import { legalValueOn, type Certainty, type CivilDate, type LegalValue } from '../legal-value.ts';
import { defaultParameters, type LawParameters } from '../parameters.ts';
import { requireDescribed } from '../situation.ts';
import type { VisitKind } from '../visits.ts';
import { lengthOf, returnDay, type Absence } from './absence.ts';
import { absenceDuties, type AbsenceDuty } from './duties.ts';
import { liaisonRight, preReturnRight, type AbsenceRight } from './liaison.ts';
import { returnDelay, returnThreshold, type ReturnThreshold } from './threshold.ts';
import { weighWaiver, type WaiverCondition } from './waiver.ts';

/** The return visit that an absence asks for. */
export interface ReturnVisit {
  kind: VisitKind;
  /** The day back at work and eight days later; null while the end is unknown. */
  earliest: CivilDate | null;
  latest: CivilDate | null;
  basis: string[];
  certainty: Certainty;
}

/** What the law says of an absence, on a day. */
export interface AbsenceDecision {
  /** Calendar days, first and last included; until the day while the end is unknown. */
  days: number;
  /** The return visit; null where none is due, or not yet. */
  visit: ReturnVisit | null;
  /** The claim that a pre-return visit spares the return visit; null where there is nothing to spare. */
  waiver: Claim<WaiverCondition> | null;
  preReturn: AbsenceRight;
  liaison: AbsenceRight;
  duties: AbsenceDuty[];
  /** What is not known and would change the answer. */
  missing: ('cause' | 'lastDay')[];
  /** One French sentence: whether a return visit is due, and why. */
  explanation: string;
}

/**
 * Decides what an absence asks for by the law of `day`: the return visit with its threshold by cause, what may spare
 * it, what may be asked for meanwhile, what the employer owes.
 * @throws RangeError for a day before the law described, a malformed date, or an absence that ends before it begins
 */
export function decideAbsence(
  absence: Absence,
  day: CivilDate,
  options: { parameters?: LawParameters; nightWorker?: boolean } = {},
): AbsenceDecision {
  requireDescribed(day);
  const { parameters = defaultParameters, nightWorker = false } = options;
  const days = lengthOf(absence, day);
  const threshold = absence.cause && returnThreshold(absence.cause, day);
  const reached = threshold !== undefined && days >= threshold.value.days;
  const waiver = reached ? weighWaiver(absence, day, parameters) : null;
  const spared = waiver?.outcome === 'ALL_HOLD';
  const visit = reached && !spared ? visitAt(threshold, absence, day) : null;
  return {
    days,
    visit,
    waiver,
    preReturn: preReturnRight(absence, day),
    liaison: liaisonRight(absence, day),
    duties: absenceDuties(absence, { visitDue: visit !== null, nightWorker }, day),
    missing: [
      ...(absence.cause === undefined ? (['cause'] as const) : []),
      ...(absence.lastDay === undefined ? (['lastDay'] as const) : []),
    ],
    explanation: explanationOf(absence, threshold, visit, spared),
  };
}

function visitAt(
  { value, basis, certainty }: LegalValue<ReturnThreshold>,
  absence: Absence,
  day: CivilDate,
): ReturnVisit {
  const earliest = returnDay(absence);
  const latest = earliest && addDays(earliest, legalValueOn(returnDelay, day).value);
  return { kind: value.kind, earliest, latest, basis: [...basis], certainty };
}

function explanationOf(
  { cause, lastDay }: Absence,
  threshold: LegalValue<ReturnThreshold> | undefined,
  visit: ReturnVisit | null,
  spared: boolean,
): string {
  if (cause === undefined) return 'La cause de l’absence dit si une visite de reprise est due.';
  if (!threshold) return 'Cette absence ne demande pas de visite de reprise.';
  if (spared) return 'Visite de reprise non requise : préreprise sans mesure.';
  if (visit?.latest)
    return `Une visite de reprise est due au plus tard le ${frenchDay(visit.latest)}.`;
  if (visit) return 'Une visite de reprise sera due dans les jours qui suivent le retour au poste.';
  if (lastDay === undefined) {
    return `Pas encore de visite de reprise : elle est due à partir de ${threshold.value.days} jours d’absence.`;
  }
  return `Pas de visite de reprise : elle n’est due qu’à partir de ${threshold.value.days} jours d’absence.`;
}
