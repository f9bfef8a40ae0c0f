import type { CivilDate } from '@vigie/chassis/civil-date';
import type { EmployeeChanged } from '@vigie/chassis/events';
import type { VisitKind, VisitRow } from './table.ts';

type FirstVisit = NonNullable<EmployeeChanged['firstVisit']>;
type FirstKind = FirstVisit['kind'];

/** What decides which first visit an employee owes. */
export type DueFacts = Pick<EmployeeChanged, 'startDate' | 'leftOn' | 'firstVisit'>;

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
>;

/** What a visit owes to the facts. */
export interface Duty {
  kind: VisitKind;
  /** Absence that a return visit ends. */
  absenceId?: string;
  earliestDate: CivilDate | null;
  latestDate: CivilDate;
  performers: string[];
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

/** Open visits that fall away where actions of prevention replace the first one (D4625-22). */
const replacedByPrevention: readonly VisitKind[] = ['VIP_INIT', 'EMA_INIT'];

/** What must change so that the employee has exactly the visits that the facts ask for. */
export function changesOf(
  facts: DueFacts,
  visits: readonly KnownVisit[],
  today: CivilDate,
): Change[] {
  const { firstVisit } = facts;
  // Return visits follow from absences, not from the employment.
  const open = visits.filter((visit) => visit.kind !== 'REPRISE' && isOpen(visit, today));
  const changes = open.flatMap((visit) => changeOf(visit, facts, today));
  if (firstVisit === null) return changes;
  const { kind } = firstVisit;
  const needless =
    open.some((visit) => visit.kind === kind || visit.kind === periodicOf[kind]) ||
    visits.some((visit) => satisfies(visit, kind, today));
  const duty = dutyOf(facts.startDate, firstVisit);
  if (!needless && fallsDue(facts.leftOn, duty.latestDate, today))
    changes.push({ action: 'create', duty });
  return changes;
}

function changeOf(visit: KnownVisit, facts: DueFacts, today: CivilDate): Change[] {
  const { firstVisit, startDate } = facts;
  const duty = visit.kind === firstVisit?.kind ? dutyOf(startDate, firstVisit) : ownDuty(visit);
  const replaced = firstVisit ? replacedBy[firstVisit.kind] : replacedByPrevention;
  if (replaced.includes(visit.kind)) return [{ action: 'drop', visitId: visit.id }];
  return adjustment(visit, duty, facts.leftOn, today);
}

/** What a duty changes for an open visit: nothing, its dates, its appointment, or all of it. */
export function adjustment(
  visit: KnownVisit,
  duty: Duty,
  leftOn: CivilDate | null,
  today: CivilDate,
): Change[] {
  const keepsDay = visit.day !== null && (leftOn === null || visit.day <= leftOn);
  if (!keepsDay && !fallsDue(leftOn, duty.latestDate, today)) {
    return [{ action: 'drop', visitId: visit.id }];
  }
  // A late appointment is as late after an event that says nothing new: it stays.
  const unchanged = sameDuty(visit, duty);
  const replan = visit.day !== null && !(keepsDay && (unchanged || fits(visit, duty)));
  if (unchanged && !replan) return [];
  return [{ action: 'adjust', visitId: visit.id, duty, replan }];
}

/** A visit before assignment may come at any time; another waits until the person works there (R4624-10). */
function dutyOf(startDate: CivilDate, { kind, latestDate, performers }: FirstVisit): Duty {
  const earliestDate = latestDate < startDate ? null : startDate;
  return { kind, earliestDate, latestDate, performers: [...performers] };
}

function ownDuty({ kind, earliestDate, latestDate, performers }: KnownVisit): Duty {
  return { kind, earliestDate, latestDate, performers };
}

/** Nobody owes a visit after the employment, nor one whose last day lies beyond it. */
export function fallsDue(
  leftOn: CivilDate | null,
  latestDate: CivilDate,
  today: CivilDate,
): boolean {
  return leftOn === null || (leftOn > today && latestDate <= leftOn);
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
    visit.performers.join() === duty.performers.join()
  );
}

export function isOpen({ status, day }: KnownVisit, today: CivilDate): boolean {
  return status === 'TO_PLAN' || (status === 'PLANNED' && day !== null && day >= today);
}

/** Whether a visit took place that makes a first one of this kind needless. */
export function satisfies(visit: KnownVisit, kind: VisitKind, today: CivilDate): boolean {
  const satisfying = kind === 'VIP_INIT' || kind === 'EMA_INIT' ? satisfiedBy[kind] : [kind];
  return satisfying.includes(visit.kind) && tookPlace(visit, today);
}

/** Held, or an appointment of a past day of which nobody has said otherwise yet. */
export function tookPlace({ status, day }: KnownVisit, today: CivilDate): boolean {
  return status === 'HELD' || (status === 'PLANNED' && day !== null && day < today);
}
