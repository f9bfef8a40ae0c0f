import { ageStatus } from './age.ts';
import { documentsFor } from './anci.ts';
import type { ContractKind } from './contract.ts';
import { explain } from './explanation.ts';
import { firstVisitOf } from './first-visit.ts';
import { establishGrounds, strongestOf } from './ground.ts';
import type { Certainty, CivilDate } from './legal-value.ts';
import { missingFacts } from './missing-fact.ts';
import { defaultParameters, type LawParameters } from './parameters.ts';
import { intermediateVisit, longestGap } from './period.ts';
import { refusalsOf } from './refusal.ts';
import { requireDescribed, type AnciDocument, type SituationCode } from './situation.ts';
import type { Performer } from './visits.ts';
import { warningsOf } from './warning.ts';

export type { Performer } from './visits.ts';

/** « Suivi individuel simple » (R4624-10), « adapté » (L4624-1, R4624-17), « renforcé » (L4624-2, R4624-22). */
export type Profile = 'SI' | 'SIA' | 'SIR';

/** A kind of SIR with a rhythm of its own: category A radiation (R4451-82), minors on regulated work (R4153-40). */
export type SubProfile = 'SIR_A' | 'SIR_MINOR';

/** What the law needs to know of a worker on a job. What is not known is left out, and reported as missing. */
export interface FollowUpFacts {
  /** Declared situations, in any order; duplicates are tolerated. */
  situations: readonly SituationCode[];
  birthDate?: CivilDate | undefined;
  sex?: 'FEMALE' | 'MALE' | undefined;
  contract?: ContractKind | undefined;
  /** First day actually worked on the job. */
  startDate?: CivilDate | undefined;
}

/** One reason for the profile. A decision gives all of them. */
export interface Ground {
  situation: SituationCode;
  /** French label of the situation. */
  label: string;
  profile: Profile;
  basis: string[];
  /** Health, handicap or pregnancy: for readers without that right, only that a confidential reason exists. */
  confidential: boolean;
  /** Deduced from other facts (the birth date), not declared by anybody. */
  derived: boolean;
  /** French: why this situation gives this profile. */
  explanation: string;
  certainty: Certainty;
}

/** A fact whose absence may hide a ground or a date. */
export interface MissingFact {
  fact: 'birthDate' | 'sex' | 'contract' | 'startDate';
  /** French: what it would change. */
  why: string;
}

/** Something declared that the law rules out. Nothing should be saved while a decision has refusals. */
export interface Refusal {
  code: 'LOAD_OVER_55_FOR_A_WOMAN' | 'NOT_A_MINOR';
  situation: SituationCode;
  /** French: what is wrong and what to do. */
  message: string;
  basis: string[];
}

/** Something allowed to be saved that the employer must look at. */
export interface Warning {
  code:
    | 'FORBIDDEN_BEFORE_18'
    | 'REGULATED_BEFORE_18'
    | 'PARTLY_FORBIDDEN_BEFORE_18'
    | 'NO_LONGER_A_MINOR'
    | 'FORBIDDEN_ON_FIXED_TERM'
    | 'AGENCY_ORGANISES_VISITS'
    | 'SEASON_DECIDES_VISIT';
  /** The situation concerned; absent when the contract alone is. */
  situation?: SituationCode;
  /** French. */
  message: string;
  basis: string[];
}

/** The visit at hiring: `VIP_INIT` (information and prevention) or `EMA_INIT` (aptitude examination, SIR only). */
export interface FirstVisit {
  kind: 'VIP_INIT' | 'EMA_INIT';
  /** Latest legal date, never moved to a working day; null while the start is unknown. */
  latestDate: CivilDate | null;
  /** Must take place before the worker is put on the job: the latest date is then the day before the start. */
  before: boolean;
  /** Articles that set the deadline. */
  basis: string[];
  /** Who may hold it, best qualified first. */
  performers: Performer[];
  /** French fragment that follows « à voir »: « avant l'affectation au poste ». */
  reason: string;
}

/** Why one number of the decision is what it is. Names no situation, so that it betrays no confidential ground. */
export interface Explanation {
  about: 'profile' | 'maximumGapMonths' | 'intermediateVisitMonths' | 'firstVisit' | 'documents';
  /** One French sentence. */
  text: string;
  basis: string[];
  certainty: Certainty;
}

/** The follow-up that the law gives, on a day, to a worker of whom these facts are known. */
export interface FollowUpDecision {
  profile: Profile;
  subProfile?: SubProfile;
  /** All grounds, strongest first; `WS_NONE` alone when nothing else stands. */
  grounds: Ground[];
  missing: MissingFact[];
  refusals: Refusal[];
  warnings: Warning[];
  firstVisit: FirstVisit;
  /** Ceiling between two periodic visits, in months; the professional may always set a shorter one (R4624-16). */
  maximumGapMonths: number;
  /** Latest intermediate visit after the physician's examination, in months; null where none is due. */
  intermediateVisitMonths: number | null;
  /** Certificates to hold before the employer gives an authorisation. */
  documents: AnciDocument[];
  explanations: Explanation[];
}

/**
 * Decides the follow-up by the law of `day`. Age counts on the later of `day` and the start, so that a hire
 * announced early is judged as of the first day worked. The same facts on the same day always give the same answer.
 * @throws RangeError for a day before the law described, a malformed date, or a birth after that day.
 */
export function decideFollowUp(
  facts: FollowUpFacts,
  day: CivilDate,
  parameters: LawParameters = defaultParameters,
): FollowUpDecision {
  requireDescribed(day);
  const age = ageStatus(facts, day);
  const grounds = establishGrounds(facts, age, day, parameters);
  const strongest = strongestOf(grounds);
  const gap = longestGap(grounds, day, parameters);
  const intermediate = intermediateVisit(strongest, day);
  const firstVisit = firstVisitOf(facts, age, grounds, day);
  const documents = documentsFor(grounds, day);
  return {
    ...strongest,
    grounds,
    missing: missingFacts(facts, firstVisit.before),
    refusals: refusalsOf(facts, age),
    warnings: warningsOf(facts, age, day),
    firstVisit,
    maximumGapMonths: gap.value,
    intermediateVisitMonths: intermediate?.value ?? null,
    documents,
    explanations: explain({ grounds, strongest, gap, intermediate, firstVisit, documents }, day),
  };
}
