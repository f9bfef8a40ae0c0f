import type { Absence } from '../absence/absence.ts';
import type { CivilDate } from '../legal-value.ts';
import type { FollowUpFacts } from '../facts.ts';
import type { AnciDocument, SituationCode } from '../situation.ts';
import type { VisitKind } from '../visits.ts';

/** A situation declared from a day on, up to a last day or without known end. */
export interface SituationPeriod {
  situation: SituationCode;
  from: CivilDate;
  until?: CivilDate | undefined;
}

/** A visit that took place. One from another service counts once this service has granted the exemption. */
export interface VisitHeld {
  kind: VisitKind;
  day: CivilDate;
  /** Held together with it, with a document of its own: only so does a visit on demand restart the clock. */
  coupledWith?: VisitKind | undefined;
  /** Situations examined ahead of a change of post; those of the day and of the hire count anyway. */
  examined?: readonly SituationCode[] | undefined;
  /** Date of the next periodic visit that the professional wrote down; it counts where it is earlier. */
  nextBy?: CivilDate | undefined;
}

/** A certificate for driving or electrical work that the worker holds, whoever issued it. */
export interface CertificateHeld {
  document: AnciDocument;
  issuedOn: CivilDate;
}

/** Everything of an employment that decides its visits. */
export interface WorkingLife extends Omit<FollowUpFacts, 'situations' | 'startDate'> {
  startDate: CivilDate;
  situations: readonly SituationPeriod[];
  visits: readonly VisitHeld[];
  certificates?: readonly CertificateHeld[] | undefined;
  absences?: readonly Absence[] | undefined;
  /** Age of the mid-career visit by a branch agreement, in years. */
  midCareerAge?: number | undefined;
  /** Last day of work, once known; `retires` when it is for retirement. */
  leaves?: { lastDay: CivilDate; retires: boolean } | undefined;
}
