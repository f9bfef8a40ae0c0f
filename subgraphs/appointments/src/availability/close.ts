import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, count, eq, gt, gte, inArray, isNotNull, type SQL } from 'drizzle-orm';
import { slot } from '../slot/table.ts';
import { offerWhatIsFreed } from '../waiting/freed.ts';
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

/** Slots that are withdrawn are given again, first to those who wait. */
export async function offerSlotsAgain(tx: ActorTransaction, which: SQL | undefined): Promise<void> {
  await tx
    .update(slot)
    .set({ status: 'free' })
    .where(
      and(eq(slot.status, 'busy-unavailable'), inArray(slot.availabilityId, named(tx, which))),
    );
  await offerWhatIsFreed(tx);
}

/**
 * Closes what a week gave after its last day.
 * @returns how many appointments stand there all the same
 */
export function endHalfDays(
  tx: ActorTransaction,
  weeklyHalfDayId: string,
  lastDay: CivilDate,
): Promise<number> {
  return close(
    tx,
    and(eq(availability.weeklyHalfDayId, weeklyHalfDayId), gt(availability.day, lastDay)),
  );
}

/**
 * Closes all half-days of a place from a day on.
 * @returns how many appointments stand there all the same
 */
export function closeFrom(tx: ActorTransaction, centreId: string, day: CivilDate): Promise<number> {
  return close(tx, and(eq(availability.centreId, centreId), gte(availability.day, day)));
}

async function close(tx: ActorTransaction, which: SQL | undefined): Promise<number> {
  await withdrawFreeSlots(tx, which);
  await tx.update(availability).set({ closed: true }).where(which);
  const [booked] = await tx
    .select({ rows: count() })
    .from(slot)
    .where(and(isNotNull(slot.visitId), inArray(slot.availabilityId, named(tx, which))));
  return booked?.rows ?? 0;
}
