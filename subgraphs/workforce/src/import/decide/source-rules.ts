import type { CivilDate } from '@vigie/chassis/civil-date';

/** What may be concluded from a source beyond its rows. */
export interface SourceRules {
  /** A DSN names the first day of each contract: a later one than on file is a contract that follows. */
  laterStartIsRenewal: boolean;
  /** What it means that somebody of the account is not in it. */
  absence: AbsenceRule;
}

export type AbsenceRule =
  /** Nothing: the source tells of some people only. */
  | { kind: 'IGNORE' }
  /** « Non déclaré »: shown, but nobody leaves by it. `asOf` is the day that the source describes. */
  | { kind: 'REPORT'; asOf: CivilDate }
  /** The person who imports says that the list is complete: leaving is proposed, with this last day of work. */
  | { kind: 'PROPOSE'; asOf: CivilDate; leftOn: CivilDate };

/** A list of people, as complete as the person who imports it says. */
export function tableRules(complete: { asOf: CivilDate; leftOn: CivilDate } | null): SourceRules {
  const absence: AbsenceRule = complete ? { kind: 'PROPOSE', ...complete } : { kind: 'IGNORE' };
  return { laterStartIsRenewal: false, absence };
}
