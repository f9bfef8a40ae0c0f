import type {
  DisputeAnswered,
  SlotOffered,
  VisitRequestAnswered,
  ReplacementAnswered,
  WorkplaceActionAnswered,
} from './answer-events.ts';
import type { Actor } from './actor.ts';
import type { CivilDate } from './civil-date.ts';
import type {
  CertificateDocument,
  ExposureVisit,
  NeededCertificate,
  SeenBefore,
} from './following-visits.ts';

/** An employment as the others need to know it. Sent whole after every change; the highest version wins. */
export interface EmployeeChanged {
  employeeId: string;
  accountId: string;
  version: number;
  firstName: string;
  lastName: string;
  usedName: string | null;
  startDate: CivilDate;
  leftOn: CivilDate | null;
  profile: 'SI' | 'SIA' | 'SIR';
  /** Null where actions of prevention replace the visit (D4625-22). */
  firstVisit: {
    kind: 'VIP_INIT' | 'EMA_INIT';
    latestDate: CivilDate;
    performers: readonly string[];
  } | null;
  /**
   * Of somebody who was only announced: the employment on file that they turned out to be. Open visits become visits of
   * that one.
   */
  goesOnAs?: string;
  /** The import that this follows from: what it brings about is told together, and not one by one. */
  importId?: string;
  /** The visit that a change of post asks for before its first day, announced or already made; null without one. */
  beforeChange: {
    kind: 'VIP_INIT' | 'EMA_INIT' | 'VIP_PERIO' | 'EMA_PERIO';
    latestDate: CivilDate;
    performers: readonly string[];
    /** First day on the other post. */
    on: CivilDate;
  } | null;
  /** What the visits after the first one follow from; absent of somebody who is only announced. */
  rhythm?: VisitRhythm;
  /** This change undoes the one that made that version: what followed from it is put back where it can be. */
  undoes?: number;
  /** Nobody is to be written to about this person any more. */
  quiet?: boolean;
}

/** What the visits after the first one follow from: how often somebody is seen, age, certificates, exposures that end. */
export interface VisitRhythm {
  subProfile: 'SIR_A' | 'SIR_MINOR' | null;
  maximumGapMonths: number;
  /** Months from an aptitude examination to the intermediate visit; null where there is none. */
  intermediateVisitMonths: number | null;
  /** Null where it was held, or nobody owes it. */
  midCareer: {
    earliestDate: CivilDate | null;
    latestDate: CivilDate;
    performers: readonly string[];
  } | null;
  /** Certificates that the work asks for; absent in what was told before they were. */
  certificates?: readonly NeededCertificate[];
  /** Visits after an exposure and before retirement, those held included; absent in what was told before they were. */
  exposures?: readonly ExposureVisit[];
  /** Visit before the hire that spares the first one; absent in what was told before there were such. */
  seenBefore?: SeenBefore | null;
}

/** A visit fell due, was booked, moved, held, cancelled or taken off. Sent whole after every change; the highest version wins. */
export interface VisitChanged {
  visitId: string;
  accountId: string;
  employeeId: string;
  version: number;
  kind: string;
  status: string;
  earliestDate: CivilDate | null;
  latestDate: CivilDate;
  /** That day is the service's promise, though the law would name one for its kind. */
  promised?: boolean;
  /** Day of the appointment, or on which it was held. */
  day: CivilDate | null;
  /** Day on which the summons to a tentative appointment leaves; absent where there is nothing to wait for. */
  summonsOn?: CivilDate;
  /** The import from which it follows. */
  importId?: string;
  /** Instant of the change, and who made it; without identifier it was the service's own work. */
  changedAt: string;
  changedBy: { kind: Actor['kind']; id: string | null };
  /** First day of the change of post that it answers for, examined ahead; null or absent for any other visit. */
  answersChange?: CivilDate | null;
  /** Certificates that it is for; absent where it is for none. */
  certificates?: CertificateDocument[];
  /** Nobody is to be written to about it. */
  quiet?: boolean;
  /** What the employer was told that it costs, in cents, when they said that nobody would come. */
  toldFeeCents?: number;
}

/** A member account as the others need to know it. Sent whole after every change; the highest version wins. */
export interface AccountChanged {
  accountId: string;
  version: number;
  companyId: string;
  siren: string;
  siret: string;
  memberNumber: string;
  name: string;
  city: string;
  /** NAF, five characters without dot; null when it is not known. */
  activityCode: string | null;
  /** Account whose part it was when it was opened: employees may move between the two; null for any other. */
  splitFrom: string | null;
}

/**
 * An absence as the others need to know it, without its cause. Sent whole after every change; the highest version wins.
 */
export interface AbsenceChanged {
  absenceId: string;
  accountId: string;
  employeeId: string;
  version: number;
  firstDay: CivilDate;
  /** Last day away, real or expected; null while it is not known. */
  lastDay: CivilDate | null;
  /** Declared by mistake. */
  withdrawn: boolean;
  /** The visit on return (R4624-31), once it has been asked for. Its kind tells the cause: guard it like that. */
  returnVisit: {
    kind: 'REPRISE_MAT' | 'REPRISE_MP' | 'REPRISE_AT' | 'REPRISE_NP';
    /** The day back. */
    earliestDate: CivilDate;
    latestDate: CivilDate;
    performers: readonly string[];
  } | null;
}

/** Something that a user is told in their next digest instead of a mail of its own. */
export interface NoticeKept {
  noticeId: string;
  userId: string;
  accountId: string;
  event: string;
  cadence: 'DAILY' | 'WEEKLY';
  /** What it is, in French. */
  title: string;
  /** Where it is seen, below the portal's address, with a leading slash. */
  path: string;
  dueOn: CivilDate | null;
}

/** A digest has left, or its reader's address takes no mail. */
export interface DigestLeft {
  /** Names the mail where somebody reports what became of it. */
  digestId: string;
  /** Its reader: others are told of the same in their own. */
  userId: string;
  /** What it told. */
  noticeIds: readonly string[];
  arrived: boolean;
}

/** What an accounting firm is entrusted with, changed or ended; whole, so that its proof can be written. */
export interface MandateSettled {
  mandateId: string;
  accountId: string;
  firmId: string;
  version: number;
  firm: { name: string; siren: string | null; city: string | null };
  account: { name: string; memberNumber: string; siret: string };
  /** In French, as the client read them. */
  parts: { label: string; description: string }[];
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  askedAt: string;
  decidedAt: string;
  decidedBy: string | null;
  /** Address that proved itself by a code; null for an answer in the portal. */
  decidedEmail: string | null;
  decidedDevice: string | null;
  ending: { at: string; by: 'REVOKED' | 'RESIGNED' } | null;
  /** SHA-256 over what was entrusted, as the portal shows it too. */
  fingerprint: string;
}

/** The summons to an appointment has left: whoever is to know of it was told, or is told in their next digest. */
export interface SummonsLeft {
  visitId: string;
  accountId: string;
  /** Start of the appointment that it tells: the visit may have got another one meanwhile. */
  startsAt: string;
}

/** The person summoned said, by their private link, that they will come to the appointment. */
export interface SummonsConfirmed {
  visitId: string;
  accountId: string;
  /** Start of the appointment that they were shown: the visit may have got another one meanwhile. */
  startsAt: string;
}

/** The papers of a visit came, were replaced or withdrawn: what it ended with as far as they tell. */
export interface PapersChanged {
  visitId: string;
  accountId: string;
  /** Null when none of them stands any more. */
  document: 'ATTESTATION' | 'FITNESS' | 'UNFITNESS' | null;
}

/** An employer wants the next free slot for a visit that has none in time: the dated proof of it is written. */
export interface WaitingJoined {
  placeId: string;
  visitId: string;
  accountId: string;
  joinedAt: string;
  /** Who asked for it. */
  joinedBy: string;
}

/** A headcount was declared, or corrected: the highest version wins. Billing charges what it counts. */
export interface DeclarationValidated {
  declarationId: string;
  accountId: string;
  year: number;
  /** 1 for the first validation of the year; each correction adds 1. */
  version: number;
  /** Persons counted by the rule of the service. */
  headcount: number;
  /** Hires of the year before, each of which owes the entry fee where there is one. */
  entries: number;
  validatedOn: CivilDate;
}

/** What is held of an employee was erased; whoever holds a copy erases it too. */
export interface EmployeeErased {
  employeeId: string;
  accountId: string;
  /** Also what the law obliged to keep for a time. */
  everything: boolean;
}

/** A tariff was voted, changed or withdrawn before it began. Sent whole after every change; the highest version wins. */
export interface TariffChanged {
  tariffId: string;
  version: number;
  /** First day on which it counts. */
  fromDay: CivilDate;
  /** What a visit that nobody came to costs, in cents without VAT; 0 for nothing. */
  noShowCents: number;
  withdrawn: boolean;
}

/** The membership of an account has ended: nobody there is followed any more. */
export interface MembershipEnded {
  accountId: string;
  lastDay: CivilDate;
  /** Account in which it goes on: its employees move there the day after; null or absent where they leave. */
  successorId?: string | null;
}

/** Every event that crosses from one subgraph to another, by type. */
export interface Events {
  'absence.changed': AbsenceChanged;
  'account.changed': AccountChanged;
  'charge-dispute.answered': DisputeAnswered;
  'declaration.validated': DeclarationValidated;
  'employee.changed': EmployeeChanged;
  'employee.erased': EmployeeErased;
  'mandate.settled': MandateSettled;
  'membership.ended': MembershipEnded;
  'notice.kept': NoticeKept;
  'digest.left': DigestLeft;
  'slot.offered': SlotOffered;
  'summons.confirmed': SummonsConfirmed;
  'papers.changed': PapersChanged;
  'summons.left': SummonsLeft;
  'tariff.changed': TariffChanged;
  'visit-request.answered': VisitRequestAnswered;
  'visit.changed': VisitChanged;
  'waiting.joined': WaitingJoined;
  'replacement.answered': ReplacementAnswered;
  'workplace-action.answered': WorkplaceActionAnswered;
}

export type EventType = keyof Events;

/** Which subgraphs receive which events. */
export const subscribers: Record<EventType, readonly string[]> = {
  'absence.changed': ['appointments'],
  'account.changed': ['appointments', 'workforce'],
  'charge-dispute.answered': ['identity'],
  'declaration.validated': ['billing'],
  'employee.changed': ['appointments'],
  'employee.erased': ['appointments', 'documents'],
  'mandate.settled': ['documents'],
  'membership.ended': ['workforce'],
  'notice.kept': ['identity'],
  'digest.left': ['documents'],
  'slot.offered': ['identity'],
  'summons.confirmed': ['appointments'],
  'papers.changed': ['appointments'],
  'summons.left': ['appointments'],
  'tariff.changed': ['appointments'],
  'visit-request.answered': ['identity'],
  'visit.changed': ['billing', 'documents', 'workforce'],
  'waiting.joined': ['documents'],
  'replacement.answered': ['identity'],
  'workplace-action.answered': ['identity'],
};
