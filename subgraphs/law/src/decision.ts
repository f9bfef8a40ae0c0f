import type { Profile, SubProfile } from './facts.ts';
import type { Certainty, CivilDate } from './legal-value.ts';
import type { Organiser } from './population/organiser.ts';
import type { SituationCode } from './situation-code.ts';
import type { AnciDocument } from './situation.ts';
import type { Performer } from './visits.ts';

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
  fact: 'birthDate' | 'sex' | 'contract' | 'startDate' | 'endDate';
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
    | 'ONE_VISIT_FOR_SEVERAL_POSTS'
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
  /** False where actions of training and prevention replace the individual visit (seasonal work, D4625-22). */
  required: boolean;
  /** Latest legal date, never moved to a working day; null while the start is unknown or no visit is required. */
  latestDate: CivilDate | null;
  /** Must take place before the worker is put on the job: the latest date is then the day before the start. */
  before: boolean;
  /** Articles that set the deadline. */
  basis: string[];
  /** Who may hold it, best qualified first. */
  performers: Performer[];
  /** French fragment that follows « à voir »: « avant l'affectation au poste ». */
  reason: string;
  certainty: Certainty;
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
  /** Whose service holds the visits. */
  organiser: Organiser;
  /** First day on which the same facts may give another decision: an age, an end of validity; null if none is known. */
  reviewOn: CivilDate | null;
  explanations: Explanation[];
}
