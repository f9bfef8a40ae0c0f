import { delegationsOf } from './delegation.ts';
import type { Certainty } from './legal-value.ts';
import type { Profile, SubProfile } from './facts.ts';
import { table } from './visit-table.ts';

/**
 * The kinds of medical visit. The « rendez-vous de liaison » is none of them: it is held between employer and worker.
 * VIP = information and prevention; EMA = aptitude examination; VI = intermediate; DEM = on demand (of the worker, the
 * employer, the physician); REPRISE = return after maternity, occupational disease, work accident, other sickness.
 */
export type VisitKind = keyof typeof table;

/**
 * Who may hold a visit: `PHYSICIAN` is the « médecin du travail » and the « collaborateur médecin », `INTERN` the
 * medical intern, `NURSE` the occupational nurse (IDEST), `ADVANCED_NURSE` the advanced-practice nurse (IPA),
 * `CORRESPONDENT_PHYSICIAN` the « médecin praticien correspondant » of shortage zones (MPC).
 */
export type Performer =
  'PHYSICIAN' | 'INTERN' | 'NURSE' | 'ADVANCED_NURSE' | 'CORRESPONDENT_PHYSICIAN';

/** What a visit may leave behind; annexes of the arrêté of 16 October 2017 as amended, and ANCI models. */
export type VisitDocument =
  | 'ATTESTATION_SUIVI'
  | 'AVIS_APTITUDE'
  | 'AVIS_INAPTITUDE'
  | 'PROPOSITION_MESURES'
  | 'ANCI_DRIVING'
  | 'ANCI_ELECTRICAL'
  | 'ETAT_DES_LIEUX_EXPOSITIONS';

/** What is known of a kind of visit whoever comes to it. */
export interface VisitKindRule {
  /** French name, for the employer and the worker. */
  label: string;
  /** French name for third parties and calendars: the same for all kinds, so that it betrays nothing. */
  neutralLabel: string;
  /** Usual length in minutes, a setting of the service; `nurse` is null where no nurse may hold it. */
  minutes: { physician: number; nurse: number | null };
  /** Documents that it may produce, the usual one first; empty for the pre-return visit. */
  documents: readonly VisitDocument[];
  basis: readonly string[];
  certainty: Certainty;
}

/** The kinds of visit with their rules. Lengths are practice, everything else the law of today. */
export const visitKinds: Readonly<Record<VisitKind, VisitKindRule>> = table;

/** Visits of information and prevention. */
export const informationVisits: readonly VisitKind[] = ['VIP_INIT', 'VIP_PERIO'];

/** Examinations that end with an « avis d'aptitude ». */
export const examinations: readonly VisitKind[] = ['EMA_INIT', 'EMA_PERIO'];

/** Visits that restart the clock of the periodic follow-up. */
export const regularVisits: readonly VisitKind[] = [...informationVisits, ...examinations, 'VI'];

/** Return visits, one by cause of absence. */
export const returnVisits: readonly VisitKind[] = [
  'REPRISE_MAT',
  'REPRISE_MP',
  'REPRISE_AT',
  'REPRISE_NP',
];

/**
 * Visits for which the law gives the employer no day: on demand and before a return the service sets it (R4624-34,
 * L4624-2-4); after an exposure and before retirement the employer owes the information, the service the visit
 * (R4624-28-1, R4624-28-2). Nobody is late with them.
 */
export const withoutLegalDay: readonly VisitKind[] = [
  'PRE_REPRISE',
  'DEM_SAL',
  'DEM_EMP',
  'DEM_MT',
  'POST_EXPO',
  'POST_PRO',
];

/** Whether the law holds the employer to the last day of a visit of that kind. */
export function hasLegalDay(kind: string): boolean {
  return !withoutLegalDay.some((each) => each === kind);
}

/** Whether a text from outside is a kind of visit. */
export function isVisitKind(text: string): text is VisitKind {
  return Object.hasOwn(table, text);
}

/**
 * Who may hold that visit for a worker of that profile, the physician first; conditions are in `delegation.ts`.
 * An EMA is never a nurse's (R4624-24); for `SIR_A` and `SIR_MINOR` it is the physician's alone.
 */
export function performersOf(
  kind: VisitKind,
  profile: Profile,
  subProfile?: SubProfile,
): Performer[] {
  return delegationsOf(kind, profile, subProfile).map((delegation) => delegation.performer);
}
