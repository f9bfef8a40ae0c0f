import type { CivilDate } from '@vigie/chassis/civil-date';
import type { EmployeeChanged } from '@vigie/chassis/events';
import type { CertificateDocument } from '@vigie/chassis/following-visits';
import { isFollowing } from '../due/rules.ts';
import { goesOn } from './after-leaving.ts';
import { isBooked } from './state.ts';
import type { VisitKind, VisitRow } from './table.ts';

type FirstVisit = NonNullable<EmployeeChanged['firstVisit']>;
type FirstKind = FirstVisit['kind'];

type BeforeChange = NonNullable<EmployeeChanged['beforeChange']>;

/** What decides which visits an employee owes at hiring and before a change of post. */
export type DueFacts = Pick<
  EmployeeChanged,
  'startDate' | 'leftOn' | 'firstVisit' | 'beforeChange' | 'rhythm'
>;

/** A visit that the employee already has. */
export type KnownVisit = Pick<
  VisitRow,
  | 'id'
  | 'kind'
  | 'status'
  | 'day'
  | 'latestDate'
  | 'earliestDate'
  | 'performers'
  | 'practitionerKind'
  | 'answersChange'
  | 'ownLatestDate'
  | 'certificates'
  | 'asked'
>;

/** What a visit owes to the facts. */
export interface Duty {
  kind: VisitKind;
  /** Absence that a return visit ends. */
  absenceId?: string;
  earliestDate: CivilDate | null;
  latestDate: CivilDate;
  performers: string[];
  /** First day of the change of post that it comes before; null for any other visit. */
  answersChange: CivilDate | null;
  /** Latest day without the change; null where nothing else asks for the visit, or no change does. */
  ownLatestDate: CivilDate | null;
  /** Certificates that an examination is for; none for any other visit. */
  certificates?: CertificateDocument[];
  /** Somebody asked for it. */
  asked?: boolean;
  /** The employer is not to know of it. */
  undisclosed?: boolean;
  /** The last day is the service's promise. */
  promised?: boolean;
}

export type Change =
  | { action: 'create'; duty: Duty }
  | { action: 'drop'; visitId: string }
  /** `replan`: the appointment does not fit any more; its slot is given back and another one is sought. */
  | { action: 'adjust'; visitId: string; duty: Duty; replan: boolean };

/** Visits held that make the first one needless. An information visit never replaces an examination (R4624-24). */
const satisfiedBy: Record<FirstKind, readonly VisitKind[]> = {
  VIP_INIT: ['VIP_INIT', 'VIP_PERIO', 'EMA_INIT', 'EMA_PERIO'],
  EMA_INIT: ['EMA_INIT', 'EMA_PERIO'],
};

/** The periodic visit of the same follow-up: while one is open, the first lies behind. */
const periodicOf: Record<FirstKind, VisitKind> = { VIP_INIT: 'VIP_PERIO', EMA_INIT: 'EMA_PERIO' };

/** Open visits that make no sense beside the first one; without SIR the intermediate visit falls away (R4624-28). */
const replacedBy: Record<FirstKind, readonly VisitKind[]> = {
  VIP_INIT: ['EMA_INIT', 'VI'],
  EMA_INIT: ['VIP_INIT', 'VIP_PERIO'],
};

const examinations: readonly VisitKind[] = ['EMA_INIT', 'EMA_PERIO'];
const regularVisits: readonly VisitKind[] = ['VIP_INIT', 'VIP_PERIO', ...examinations, 'VI'];

/** Visits held that answer for a change of post. */
const answeredBy: Record<BeforeChange['kind'], readonly VisitKind[]> = {
  VIP_INIT: regularVisits,
  VIP_PERIO: regularVisits,
  EMA_INIT: examinations,
  EMA_PERIO: examinations,
};

/** Open visits that fall away where actions of prevention replace the first one (D4625-22). */
const replacedByPrevention: readonly VisitKind[] = ['VIP_INIT', 'EMA_INIT'];

/** What must change so that the employee has exactly the visits that the facts ask for. */
export function changesOf(
  facts: DueFacts,
  visits: readonly KnownVisit[],
  today: CivilDate,
): Change[] {
  // Return visits follow from absences, not from the employment.
  const open = visits.filter(
    (visit) => visit.kind !== 'REPRISE' && !followsRhythm(visit, facts) && isOpen(visit, today),
  );
  const changes = open.flatMap((visit) => changeOf(visit, facts, today));
  const kinds = new Set(open.map(({ kind }) => kind));
  for (const duty of [firstDuty(facts, visits, today), changeDuty(facts, visits, today)]) {
    if (!duty || kinds.has(duty.kind) || !fallsDue(facts.leftOn, duty, today)) continue;
    kinds.add(duty.kind);
    changes.push({ action: 'create', duty });
  }
  return changes;
}

/** Whether a visit follows from those held (`following-due.ts`) and no change of post asks for it. */
function followsRhythm(
  { kind, answersChange }: KnownVisit,
  { rhythm, beforeChange }: DueFacts,
): boolean {
  return (
    rhythm !== undefined &&
    answersChange === null &&
    isFollowing(kind) &&
    beforeChange?.kind !== kind
  );
}

/** The first visit, unless one was held that answers for it or the periodic one is under way. */
function firstDuty(
  { firstVisit, startDate, beforeChange }: DueFacts,
  visits: readonly KnownVisit[],
  today: CivilDate,
): Duty | null {
  if (firstVisit === null) return null;
  const { kind } = firstVisit;
  const needless = visits.some((visit) =>
    tookPlace(visit, today)
      ? satisfies(visit, kind, today)
      : isOpen(visit, today) && visit.kind === periodicOf[kind],
  );
  return needless ? null : tightened(dutyOf(startDate, firstVisit), beforeChange);
}

/** The visit that a change of post asks for, unless one was held for it or since. */
function changeDuty(
  { beforeChange }: DueFacts,
  visits: readonly KnownVisit[],
  today: CivilDate,
): Duty | null {
  if (beforeChange === null) return null;
  const { kind, latestDate, performers, on } = beforeChange;
  const answered = visits.some(
    (visit) =>
      tookPlace(visit, today) &&
      answeredBy[kind].includes(visit.kind) &&
      (visit.answersChange === on || (visit.day !== null && visit.day >= on)),
  );
  if (answered) return null;
  return {
    ...{ kind, earliestDate: null, latestDate, performers: [...performers] },
    ...{ answersChange: on, ownLatestDate: null },
  };
}

function changeOf(visit: KnownVisit, facts: DueFacts, today: CivilDate): Change[] {
  const { firstVisit, startDate, beforeChange } = facts;
  const drop: Change = { action: 'drop', visitId: visit.id };
  const own = visit.kind === firstVisit?.kind ? dutyOf(startDate, firstVisit) : ownDuty(visit);
  const asked = beforeChange?.kind === visit.kind;
  // Asked for by a change of post alone, which was taken back or answered for.
  if (own === null && !asked) return [drop];
  const duty = own === null ? changeDuty(facts, [], today) : tightened(own, beforeChange);
  const replaced = firstVisit ? replacedBy[firstVisit.kind] : replacedByPrevention;
  if (duty === null || (replaced.includes(visit.kind) && !asked)) return [drop];
  return adjustment(visit, duty, facts.leftOn, today);
}

/** What a duty changes for an open visit: nothing, its dates, its appointment, or all of it. */
export function adjustment(
  visit: KnownVisit,
  duty: Duty,
  leftOn: CivilDate | null,
  today: CivilDate,
): Change[] {
  const employed = leftOn === null || goesOn(duty.kind);
  const keepsDay = visit.day !== null && (employed || visit.day <= leftOn);
  if (!keepsDay && !fallsDue(leftOn, duty, today)) {
    return [{ action: 'drop', visitId: visit.id }];
  }
  // A late appointment is as late after an event that says nothing new: it stays.
  const unchanged = sameDuty(visit, duty);
  const replan = visit.day !== null && !(keepsDay && (unchanged || fits(visit, duty)));
  if (unchanged && !replan) return [];
  return [{ action: 'adjust', visitId: visit.id, duty, replan }];
}

/** A duty with the earlier day that a change of post gives the same kind of visit. */
function tightened(duty: Duty, change: BeforeChange | null): Duty {
  if (change?.kind !== duty.kind) return duty;
  const { latestDate, on } = change;
  if (latestDate >= duty.latestDate)
    return { ...duty, answersChange: on, ownLatestDate: duty.latestDate };
  const { earliestDate } = duty;
  return {
    ...duty,
    earliestDate: earliestDate !== null && earliestDate > latestDate ? null : earliestDate,
    ...{ latestDate, answersChange: on, ownLatestDate: duty.latestDate },
  };
}

/** A visit before assignment may come at any time; another waits until the person works there (R4624-10). */
function dutyOf(startDate: CivilDate, { kind, latestDate, performers }: FirstVisit): Duty {
  const earliestDate = latestDate < startDate ? null : startDate;
  const none = { answersChange: null, ownLatestDate: null };
  return { kind, earliestDate, latestDate, performers: [...performers], ...none };
}

/** What a visit owes beside a change of post; null where nothing else asks for it. */
function ownDuty(visit: KnownVisit): Duty | null {
  const { kind, earliestDate, performers, answersChange } = visit;
  const latestDate = answersChange === null ? visit.latestDate : visit.ownLatestDate;
  if (latestDate === null) return null;
  return { kind, earliestDate, latestDate, performers, answersChange: null, ownLatestDate: null };
}

/** Nobody owes a visit after the employment, nor one whose last day lies beyond it, but the one after an exposure. */
export function fallsDue(
  leftOn: CivilDate | null,
  { kind, latestDate }: Pick<Duty, 'kind' | 'latestDate'>,
  today: CivilDate,
): boolean {
  return leftOn === null || goesOn(kind) || (leftOn > today && latestDate <= leftOn);
}

/** True while an appointment meets the duty. */
function fits({ day, practitionerKind }: KnownVisit, duty: Duty): boolean {
  if (day === null || practitionerKind === null) return false;
  const tooEarly = duty.earliestDate !== null && day < duty.earliestDate;
  return !tooEarly && day <= duty.latestDate && duty.performers.includes(practitionerKind);
}

function sameDuty(visit: KnownVisit, duty: Duty): boolean {
  return (
    visit.latestDate === duty.latestDate &&
    visit.earliestDate === duty.earliestDate &&
    visit.answersChange === duty.answersChange &&
    visit.ownLatestDate === duty.ownLatestDate &&
    visit.certificates.join() === (duty.certificates ?? visit.certificates).join() &&
    visit.performers.join() === duty.performers.join()
  );
}

export function isOpen({ status, day }: KnownVisit, today: CivilDate): boolean {
  return status === 'TO_PLAN' || (isBooked(status) && day !== null && day >= today);
}

/** Whether a visit took place that makes a first one of this kind needless. */
export function satisfies(visit: KnownVisit, kind: VisitKind, today: CivilDate): boolean {
  const satisfying = kind === 'VIP_INIT' || kind === 'EMA_INIT' ? satisfiedBy[kind] : [kind];
  return satisfying.includes(visit.kind) && tookPlace(visit, today);
}

/** Held, or an appointment of a past day of which nobody has said otherwise yet. */
export function tookPlace({ status, day }: KnownVisit, today: CivilDate): boolean {
  return status === 'HELD' || (isBooked(status) && day !== null && day < today);
}
