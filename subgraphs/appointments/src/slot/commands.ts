import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, sql } from 'drizzle-orm';
import { offerWhatIsFreed } from '../waiting/freed.ts';
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

/**
 * Takes the first slot that is still free, the best one first. One that somebody is just taking is passed over: of many
 * who look at once nobody waits for the others, while there are slots for all. Only where nothing else is left does one
 * wait to learn whether it was taken.
 * @returns the slot; undefined when all are taken
 */
export async function claimFirst(
  tx: ActorTransaction,
  slotIds: readonly string[],
  visitId: string,
): Promise<string | undefined> {
  const [claimed] = await tx.execute<{ id: string }>(sql`
    update appointments.slot set status = 'busy-tentative', visit_id = ${visitId}
    where id = (
      select s.id from unnest(string_to_array(${slotIds.join()}, ',')::uuid[]) with ordinality as wanted (id, rank)
      join appointments.slot s on s.id = wanted.id
      where s.status = 'free' order by wanted.rank limit 1 for update of s skip locked)
    returning id`);
  if (claimed) return claimed.id;
  for (const id of slotIds) if (await claimSlot(tx, id, visitId)) return id;
  return undefined;
}

/** The slot of a visit is no longer tentative. */
export async function holdSlot(tx: ActorTransaction, visitId: string): Promise<void> {
  await tx.update(slot).set({ status: 'busy' }).where(eq(slot.visitId, visitId));
}

/** Gives back the slot that a visit held; only jobs write slots. Whoever waits for one is offered it. */
export async function freeSlot(tx: ActorTransaction, visitId: string): Promise<void> {
  await tx.update(slot).set({ status: 'free', visitId: null }).where(eq(slot.visitId, visitId));
  await offerWhatIsFreed(tx);
}
