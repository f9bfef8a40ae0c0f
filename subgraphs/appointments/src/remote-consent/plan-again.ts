import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import { centre } from '../centre/table.ts';
import { enqueuePlanning } from '../planning/enqueue.ts';
import { freeSlot } from '../slot/commands.ts';
import { fallDueAgain } from '../visit/again.ts';
import { announce } from '../visit/announce.ts';
import { seekAgain } from '../visit/reconcile.ts';
import { booked } from '../visit/state.ts';
import { visit, type VisitRow } from '../visit/table.ts';

/** Looks again for what waits: more slots are open to it now. */
export async function planWaiting(tx: ActorTransaction, employeeId: string): Promise<void> {
  const waiting = await tx
    .select({ id: visit.id })
    .from(visit)
    .where(and(eq(visit.employeeId, employeeId), eq(visit.status, 'TO_PLAN')));
  for (const { id } of waiting) await enqueuePlanning(tx, id);
}

/**
 * Gives up what was to be held at a distance: a tentative appointment is sought again, one that people were told of is
 * cancelled by the service, which tells them and never bills it. @returns how many
 */
export async function planInPresence(tx: ActorTransaction, employeeId: string): Promise<number> {
  const remote = await tx
    .select()
    .from(visit)
    .where(
      and(
        ...[eq(visit.employeeId, employeeId), inArray(visit.status, booked)],
        gt(visit.startsAt, sql`clock.now()`),
        inArray(
          visit.centreId,
          tx.select({ id: centre.id }).from(centre).where(eq(centre.kind, 'REMOTE')),
        ),
      ),
    )
    .for('update');
  for (const each of remote) {
    if (each.status === 'PLANNED') await seekAgain(tx, each);
    else await cancelByService(tx, each);
  }
  return remote.length;
}

async function cancelByService(tx: ActorTransaction, { id, accountId }: VisitRow): Promise<void> {
  const [given] = await tx
    .update(visit)
    .set({ status: 'CANCELLED_BY_SERVICE', slotId: null })
    .where(eq(visit.id, id))
    .returning();
  if (!given) throw new Error('A visit that was just locked was not found');
  await freeSlot(tx, id);
  await audit(tx, { action: 'visit.cancelled-by-service', accountId, targetId: id });
  await announce(tx, given);
  // The day is not refused: somebody may see them on it, in presence.
  await fallDueAgain(tx, { ...given, day: null });
}
