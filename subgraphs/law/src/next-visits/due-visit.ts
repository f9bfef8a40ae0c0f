import type { Certainty, CivilDate } from '../legal-value.ts';
import type { AnciDocument } from '../situation.ts';
import type { Performer, VisitKind } from '../visits.ts';

/** Why a visit is due by a day. */
export interface Deadline {
  latest: CivilDate;
  /** First day on which the visit may be held for this reason; null where the law sets none. */
  earliest: CivilDate | null;
  /** One French sentence; names no situation, which may be confidential. */
  reason: string;
  basis: string[];
  certainty: Certainty;
}

/** A visit to come, or overdue: the earliest of all its deadlines counts. */
export interface DueVisit {
  kind: VisitKind;
  /** The certificate that the examination is for (`ANCI_EXAM` only). */
  document?: AnciDocument;
  /** First legal day; null where the law sets none. */
  earliest: CivilDate | null;
  /** Latest legal day, never moved to a working day; in the past when the visit is overdue. */
  latest: CivilDate;
  /** Who may hold it, best qualified first. */
  performers: Performer[];
  /** All reasons, the earliest deadline first. */
  deadlines: Deadline[];
}

/** A reason for a visit, before reasons for the same visit are put together. */
export interface Due extends Deadline {
  kind: VisitKind;
  document?: AnciDocument;
  performers: Performer[];
}

/** One visit for all reasons of the same kind and document; the most pressing visit first. */
export function gather(dues: readonly Due[]): DueVisit[] {
  const groups = new Map<string, Due[]>();
  for (const due of dues) {
    const key = `${due.kind} ${due.document}`;
    groups.set(key, [...(groups.get(key) ?? []), due]);
  }
  return [...groups.values()].map(visitFor).sort(byDayThenKind);
}

function visitFor(dues: Due[]): DueVisit {
  const sorted = dues.sort(byDay);
  const [{ kind, document, earliest, latest, performers }] = sorted as [Due];
  return {
    kind,
    ...(document ? { document } : {}),
    ...{ earliest, latest, performers },
    deadlines: sorted.map(deadlineOf),
  };
}

function deadlineOf({ latest, earliest, reason, basis, certainty }: Due): Deadline {
  return { latest, earliest, reason, basis, certainty };
}

function byDay(one: Due, other: Due): number {
  return one.latest === other.latest
    ? compare(one.reason, other.reason)
    : compare(one.latest, other.latest);
}

function byDayThenKind(one: DueVisit, other: DueVisit): number {
  return (
    compare(one.latest, other.latest) ||
    compare(`${one.kind} ${one.document}`, `${other.kind} ${other.document}`)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
