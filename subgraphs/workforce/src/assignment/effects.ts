import type { CivilDate } from '@vigie/chassis/civil-date';
import { later } from '@vigie/law/civil-date';
import type { DueVisit } from '@vigie/law/next-visits/due-visit';
import { nextVisits } from '@vigie/law/next-visits/next-visits';
import type { WorkingLife } from '@vigie/law/next-visits/working-life';
import { visitKinds } from '@vigie/law/visits';

/** What becomes of a visit. */
export type Effect = 'ADDED' | 'EARLIER' | 'LATER' | 'DROPPED';

/** A visit that a change makes due, moves or takes off. */
export interface VisitEffect {
  effect: Effect;
  kind: DueVisit['kind'];
  /** French name. */
  label: string;
  /** Latest day after the change; null where the visit falls away. */
  latestDate: CivilDate | null;
  /** Latest day before it; null where the visit is new. */
  previousDate: CivilDate | null;
  /** French sentence of the deadline that counts. */
  reason: string;
  articles: string[];
}

/**
 * Compares the visits that two lives owe on the day of the change, or today if that is later, by the law of that day.
 * Visits that stay as they are do not appear.
 */
export function visitEffects(
  before: WorkingLife,
  after: WorkingLife,
  effectiveOn: CivilDate,
  today: CivilDate,
): VisitEffect[] {
  const day = later(effectiveOn, today);
  const [then, now] = [before, after].map((life) => nextVisits(life, day).visits) as [
    DueVisit[],
    DueVisit[],
  ];
  const gone = then.filter((visit) => !now.some((other) => same(visit, other)));
  return [
    ...now.flatMap((visit) =>
      changed(
        visit,
        then.find((other) => same(visit, other)),
      ),
    ),
    ...gone.map((visit) => told('DROPPED', visit, null, visit.latest)),
  ];
}

function changed(visit: DueVisit, previous: DueVisit | undefined): VisitEffect[] {
  if (!previous) return [told('ADDED', visit, visit.latest, null)];
  if (previous.latest === visit.latest) return [];
  const effect = visit.latest < previous.latest ? 'EARLIER' : 'LATER';
  return [told(effect, visit, visit.latest, previous.latest)];
}

function same(one: DueVisit, other: DueVisit): boolean {
  return one.kind === other.kind && one.document === other.document;
}

function told(
  effect: Effect,
  { kind, deadlines }: DueVisit,
  latestDate: CivilDate | null,
  previousDate: CivilDate | null,
): VisitEffect {
  const [first] = deadlines;
  return {
    ...{ effect, kind, label: visitKinds[kind].label, latestDate, previousDate },
    reason: first?.reason ?? '',
    articles: first?.basis ?? [],
  };
}
