import type { ContractKind } from '../contract.ts';
import type { CivilDate } from '../legal-value.ts';
import type { SituationCode, WorkSituation } from '../situation.ts';

/** What the choice of questions depends on; what is unknown is left out. */
export interface Asking {
  /** Activity code of the employer, NAF rév. 2 or NAF 2025, with or without its dot. */
  activityCode?: string | undefined;
  birthDate?: CivilDate | undefined;
  /** First day worked: the age counts on it. */
  startDate?: CivilDate | undefined;
  contract?: ContractKind | undefined;
  jobTitle?: string | undefined;
  /** Codes of questions answered already: they stay as long as they fit the person. */
  answered?: readonly string[] | undefined;
}

/** A plain question of the bank: no legal term in it, and « oui » proposes situations of the catalogue. */
export interface QuestionRow {
  /** French, about « la personne », so that it fits a woman and a man; a function where it tells a number of the law. */
  text: string | ((day: CivilDate) => string);
  /** One French sentence that helps to answer. */
  help?: string | ((day: CivilDate) => string);
  /** What « oui » proposes. */
  proposes: readonly [SituationCode, ...SituationCode[]];
  /** Articles that the question touches beside those of the situations that it proposes. */
  basis?: readonly string[];
  /** Words of job titles that call for it, separated by commas, beside the search words of its situations. */
  titles?: string;
  /** Asked of that age only; a question on an age is not asked while the birth date is unknown. */
  age?: 'minor' | 'adult';
  /** First and last day of this wording; absent: as long as the law described. */
  from?: CivilDate;
  until?: CivilDate;
}

/** A question as it is asked of one person on one day. */
export interface PlainQuestion {
  /** Stable: an answer names its question by it. */
  code: string;
  text: string;
  help?: string;
  /** What « oui » proposes; « non » and silence propose nothing. */
  situations: WorkSituation[];
  /** Its own articles, then those of the situations as the law reads them that day. */
  basis: string[];
  /** « Oui » makes a minor's follow-up a yearly examination: nobody should save without having seen the question. */
  essential: boolean;
}
