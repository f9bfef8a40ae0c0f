import type { ContractKind, Population } from './contract.ts';
import type { CivilDate } from './legal-value.ts';
import type { SituationCode } from './situation-code.ts';

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
  /** First day actually worked on the job; for a posted worker the day of arrival in France. */
  startDate?: CivilDate | undefined;
  /** Last day of a contract of limited length; the length of a season decides its visit (D4625-22). */
  endDate?: CivilDate | undefined;
  population?: Population | undefined;
  /** Day on which an exposure above the limits for ionising radiation was found (R4451-81). */
  radiationOverexposedOn?: CivilDate | undefined;
}
