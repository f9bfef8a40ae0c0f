import { allowsEverywhere } from '@vigie/chassis/access';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import { attended, booked } from './state.ts';
import { shownVisit, visit, type ShownVisit } from './table.ts';

/** Whom the service sees on a day, centre by centre and in the order of the hours; null for whoever is not of it. */
export async function listDay(tx: ActorTransaction, day: CivilDate): Promise<ShownVisit[] | null> {
  if (!(await allowsEverywhere(tx, 'visits:read'))) return null;
  return tx
    .select(shownVisit)
    .from(visit)
    .where(and(eq(visit.day, day), inArray(visit.status, [...booked, ...attended])))
    .orderBy(asc(visit.centreId), asc(visit.startsAt), asc(visit.id));
}

/** More than these nobody reads: they are noted day by day. */
const mostToNote = 200;

/** Appointments of past days of which nobody has said who came, the longest ago first; null for whoever is not of the service. */
export async function listToNote(tx: ActorTransaction): Promise<ShownVisit[] | null> {
  if (!(await allowsEverywhere(tx, 'visits:read'))) return null;
  return tx
    .select(shownVisit)
    .from(visit)
    .where(and(inArray(visit.status, booked), lt(visit.day, sql`clock.today()`)))
    .orderBy(asc(visit.startsAt), asc(visit.id))
    .limit(mostToNote);
}
