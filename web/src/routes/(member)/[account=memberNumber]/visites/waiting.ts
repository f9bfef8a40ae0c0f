import type { PlanningOutcome, VisitStatus } from '$lib/graphql/generated/graphql';
import type { Part } from '$lib/outage/part';
import { isBooked } from './kind';
import { summonsAwaited } from './tentative';

interface Visit {
  status?: VisitStatus | null;
  startsAt?: string | null;
  planning?: { outcome: PlanningOutcome } | null;
  summons?: object | null;
  summonsOn?: string | null;
  updatedAt?: string | null;
}

/** Whether a slot is being sought: the page asks again by itself. */
export function isPlanning(visit: Visit): boolean {
  return visit.planning?.outcome === 'RUNNING';
}

/**
 * Whether the summons is still being written; an appointment that has begun needs none, a tentative one waits for its
 * day. Where summonses cannot be read
 * for the moment, nobody knows.
 */
export function isSummonsComing(visit: Visit, now: number, missing: readonly Part[] = []): boolean {
  if (missing.includes('documents')) return false;
  const ahead = visit.startsAt ? Date.parse(visit.startsAt) > now : false;
  return isBooked(visit.status) && ahead && !visit.summons && !summonsAwaited(visit, now);
}

export function isWaiting(visit: Visit, now: number, missing?: readonly Part[]): boolean {
  return isPlanning(visit) || isSummonsComing(visit, now, missing);
}
