import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, count, eq, gt, inArray, isNotNull, type SQL } from 'drizzle-orm';
import { slot } from '../slot/table.ts';
import { availability } from './table.ts';

/** Half-days that a condition names, as a list of identifiers within a statement. */
const named = (tx: ActorTransaction, which: SQL | undefined) =>
  tx.select({ id: availability.id }).from(availability).where(which);

/** Nobody gets a free slot of these half-days any more; a slot that somebody is just taking is waited for. */
export async function withdrawFreeSlots(
  tx: ActorTransaction,
  which: SQL | undefined,
): Promise<void> {
  await tx
    .update(slot)
    .set({ status: 'busy-unavailable' })
    .where(and(eq(slot.status, 'free'), inArray(slot.availabilityId, named(tx, which))));
}

/** Slots that are withdrawn are given again. */
export async function offerSlotsAgain(tx: ActorTransaction, which: SQL | undefined): Promise<void> {
  await tx
    .update(slot)
    .set({ status: 'free' })
    .where(
      and(eq(slot.status, 'busy-unavailable'), inArray(slot.availabilityId, named(tx, which))),
    );
}

/**
 * Closes what a week gave after its last day.
 * @returns how many appointments stand there all the same
 */
export async function endHalfDays(
  tx: ActorTransaction,
  weeklyHalfDayId: string,
  lastDay: CivilDate,
): Promise<number> {
  const later = and(
    eq(availability.weeklyHalfDayId, weeklyHalfDayId),
    gt(availability.day, lastDay),
  );
  await withdrawFreeSlots(tx, later);
  await tx.update(availability).set({ closed: true }).where(later);
  const [booked] = await tx
    .select({ rows: count() })
    .from(slot)
    .where(and(isNotNull(slot.visitId), inArray(slot.availabilityId, named(tx, later))));
  return booked?.rows ?? 0;
}
