import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { and, asc, eq, gt, gte, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { availability } from '../availability/table.ts';
import { slot } from '../slot/table.ts';
import { booked } from '../visit/state.ts';
import { shownVisit, visit, type ShownVisit, type VisitRow } from '../visit/table.ts';
import { closure, type ClosureRow } from './table.ts';

/** Closures that are not over, the first to come first. */
export function listClosures(tx: ActorTransaction): Promise<ClosureRow[]> {
  return tx
    .select()
    .from(closure)
    .where(gte(closure.lastDay, sql`clock.today()`))
    .orderBy(asc(closure.firstDay), asc(closure.id));
}

/** Those that hold on a day or later. */
export function listLiveClosures(tx: ActorTransaction, from: CivilDate): Promise<ClosureRow[]> {
  return tx
    .select()
    .from(closure)
    .where(and(gte(closure.lastDay, from), isNull(closure.liftedAt)));
}

export async function findClosures(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(ClosureRow | null)[]> {
  const rows = await tx
    .select()
    .from(closure)
    .where(anyOf(closure.id, ids.filter(isId)));
  return inOrderOf(ids, rows, (row) => row.id);
}

export async function lockClosure(tx: ActorTransaction, id: string): Promise<ClosureRow | null> {
  if (!isId(id)) return null;
  const [row] = await tx.select().from(closure).where(eq(closure.id, id)).for('update');
  return row ?? null;
}

/** Appointments that each closure made the service give up, the soonest first. */
export async function findGivenUp(
  tx: ActorTransaction,
  closureIds: readonly string[],
): Promise<ShownVisit[][]> {
  const rows = await tx
    .select({ ...shownVisit, closureId: visit.closureId })
    .from(visit)
    .where(anyOf(visit.closureId, closureIds))
    .orderBy(asc(visit.startsAt), asc(visit.id));
  return groupedBy(closureIds, rows, (row) => row.closureId ?? '');
}

/** Appointments that half-days still have to hold. */
export function findAppointmentsIn(
  tx: ActorTransaction,
  halfDays: SQL | undefined,
): Promise<VisitRow[]> {
  const slots = tx
    .select({ id: slot.id })
    .from(slot)
    .innerJoin(availability, eq(availability.id, slot.availabilityId))
    .where(halfDays);
  return tx
    .select()
    .from(visit)
    .where(
      and(
        inArray(visit.slotId, slots),
        inArray(visit.status, booked),
        gt(visit.startsAt, sql`clock.now()`),
      ),
    )
    .orderBy(asc(visit.startsAt), asc(visit.id));
}
