import { parseCivilDate } from './civil-date.ts';
import { criterionReasons, type Criterion } from './criterion.ts';
import { isValidOn, LAW_DESCRIBED_FROM, type Certainty, type CivilDate } from './legal-value.ts';
import type { Profile } from './facts.ts';
import type { SituationCode } from './situation-code.ts';
import { adaptedSituations } from './situations/adapted.ts';
import { chemicalSituations } from './situations/enhanced-chemical.ts';
import { enhancedSituations } from './situations/enhanced.ts';
import { matchSituations } from './situation-search.ts';
import { simpleSituations } from './situations/simple.ts';

export type { SituationCode } from './situation-code.ts';

/** A medical certificate that an authorisation needs (« attestation d'absence de contre-indications médicales »). */
export type AnciDocument = 'ANCI_DRIVING' | 'ANCI_ELECTRICAL';

/** A « situation de travail » that an employer may declare for an employee, as the law reads it in one period. */
export interface WorkSituation {
  code: SituationCode;
  /** French label, as an employer reads it. */
  label: string;
  /** One plain French sentence: what it means and when to tick it. */
  explanation: string;
  /** Lower-case French words for the search field: trades, tools, products. */
  keywords: string[];
  /** The profile that the reference gives; group 2 and fields follow the service's parameters in a decision. */
  profile: Profile;
  criterion: Criterion;
  /** Articles that found the profile; the first is the one to show where there is room for one. */
  basis: string[];
  /** Tells something of the employee's health, handicap or pregnancy: shown only to those with that right. */
  confidential: boolean;
  certainty: Certainty;
  /** First and last day on which this version holds. */
  from: CivilDate;
  until?: CivilDate;
  /** Day on which the basis was last compared with its source. */
  checkedOn: CivilDate;
  /** The certificate without which the employer may not give the authorisation. */
  document?: AnciDocument;
  /** What remains doubtful, for the medical team. */
  note?: string;
}

/** Every version of every situation, from the lightest profile to the heaviest: the order of the tick list. */
export const situationVersions: readonly WorkSituation[] = [
  ...simpleSituations,
  ...adaptedSituations,
  ...enhancedSituations,
  ...chemicalSituations,
];

/** What nobody ticks: the birth date tells a minor (see `derived.ts`), the service what its physician decided. */
const undeclarable: readonly SituationCode[] = ['WS_MINOR', 'WS_PHYSICIAN'];

/**
 * What an employer may tick on `day`, in the order of the tick list.
 * @throws RangeError for a day before the law that is described.
 */
export function situationCatalogue(day: CivilDate): WorkSituation[] {
  requireDescribed(day);
  return situationVersions.filter((each) => isDeclarable(each.code) && isValidOn(each, day));
}

/**
 * The situation of that code as the law reads it on `day`, or in its latest version when no day is given;
 * `undefined` for a text that is no code. Situations that nobody declares are found too.
 */
export function findSituation(code: string, day?: CivilDate): WorkSituation | undefined {
  return situationVersions.findLast(
    (each) => each.code === code && (day === undefined || isValidOn(each, day)),
  );
}

/**
 * The same for a code that must be one.
 * @throws RangeError for a text that is no code of that day
 */
export function situationOn(code: SituationCode, day: CivilDate): WorkSituation {
  const situation = findSituation(code, day);
  if (!situation) throw new RangeError(`no situation ${code} on ${day}`);
  return situation;
}

/**
 * What an employer may tick on `day` that answers `text`, best first; without regard to case and accents, over
 * label, explanation and keywords. An empty text returns the whole catalogue.
 */
export function searchSituations(text: string, day: CivilDate): WorkSituation[] {
  return matchSituations(situationCatalogue(day), text);
}

/** Whether a text from outside (a form, a file, a row) is the code of a situation. */
export function isSituationCode(text: string): text is SituationCode {
  return findSituation(text) !== undefined;
}

/** Whether an employer may declare that situation. */
export function isDeclarable(code: SituationCode): boolean {
  return !undeclarable.includes(code);
}

/** Why a situation leads to its profile, in one French sentence. */
export function reasonOf(situation: WorkSituation): string {
  return criterionReasons[situation.criterion];
}

/**
 * Guards against an answer about a time whose law was never written down here.
 * @throws RangeError for such a day, or for a text that is no civil date.
 */
export function requireDescribed(day: CivilDate): void {
  parseCivilDate(day);
  if (day < LAW_DESCRIBED_FROM) {
    throw new RangeError(`the law before ${LAW_DESCRIBED_FROM} is not described (asked: ${day})`);
  }
}
