import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq } from 'drizzle-orm';
import { askForOffers } from '../waiting/enqueue.ts';
import { anybodyWaits } from '../waiting/queries.ts';
import { slot } from './table.ts';

/** Takes a slot for a visit if it is still free. Of two who try at once the second gets `false`. */
export async function claimSlot(
  tx: ActorTransaction,
  slotId: string,
  visitId: string,
): Promise<boolean> {
  const claimed = await tx
    .update(slot)
    .set({ status: 'busy-tentative', visitId })
    .where(and(eq(slot.id, slotId), eq(slot.status, 'free')))
    .returning({ id: slot.id });
  return claimed.length > 0;
}

/** The slot of a visit is no longer tentative. */
export async function holdSlot(tx: ActorTransaction, visitId: string): Promise<void> {
  await tx.update(slot).set({ status: 'busy' }).where(eq(slot.visitId, visitId));
}

/** Gives back the slot that a visit held; only jobs write slots. Whoever waits for one is offered it. */
export async function freeSlot(tx: ActorTransaction, visitId: string): Promise<void> {
  await tx.update(slot).set({ status: 'free', visitId: null }).where(eq(slot.visitId, visitId));
  if (await anybodyWaits(tx)) await askForOffers(tx);
}
