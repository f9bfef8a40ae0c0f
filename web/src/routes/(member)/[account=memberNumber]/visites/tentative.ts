import type { VisitStatus } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { mediumDate, parisDay } from '$lib/format/paris';

interface Visit {
  status?: VisitStatus | null;
  summonsOn?: string | null;
  updatedAt?: string | null;
}

/**
 * The day on which the summons to a tentative appointment leaves; null where it has left, is being written or where there
 * is none. On its day it leaves in the morning; an appointment given on the very day is summoned at once.
 */
export function summonsAwaited(
  { status, summonsOn, updatedAt }: Visit,
  now: number,
): string | null {
  if (status !== 'PLANNED' || !summonsOn) return null;
  const today = parisDay(new Date(now));
  const sinceThen = updatedAt ? parisDay(updatedAt) < today : false;
  return summonsOn > today || (summonsOn === today && sinceThen) ? summonsOn : null;
}

/** The same in a few words: « convocation le 4 janvier 2027 ». */
export function awaitedSummons(visit: Visit, now: number): string | null {
  const day = summonsAwaited(visit, now);
  if (day === null) return null;
  return day === parisDay(new Date(now))
    ? french("convocation aujourd'hui")
    : `convocation le ${mediumDate(day)}`;
}
