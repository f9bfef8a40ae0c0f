import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { SummonsConfirmed, SummonsLeft } from '@vigie/chassis/events';
import { and, eq, inArray } from 'drizzle-orm';
import { holdSlot } from '../slot/commands.ts';
import { announce } from './announce.ts';
import { statesBefore } from './state.ts';
import { visit } from './table.ts';

/** The summons has left: the appointment is no longer tentative. One that was given up or moved meanwhile stays as it is. */
export async function receiveSummons(
  tx: ActorTransaction,
  { visitId, startsAt }: SummonsLeft,
): Promise<void> {
  const [summoned] = await tx
    .update(visit)
    .set({ status: 'SUMMONED' })
    .where(
      and(
        eq(visit.id, visitId),
        eq(visit.status, 'PLANNED'),
        eq(visit.startsAt, new Date(startsAt)),
      ),
    )
    .returning();
  if (!summoned) return;
  await holdSlot(tx, visitId);
  await audit(tx, { action: 'visit.summoned', accountId: summoned.accountId, targetId: visitId });
  await announce(tx, summoned);
}

/** The person summoned will come. An appointment that was given up or moved meanwhile stays as it is. */
export async function receiveConfirmation(
  tx: ActorTransaction,
  { visitId, startsAt }: SummonsConfirmed,
): Promise<void> {
  const [confirmed] = await tx
    .update(visit)
    .set({ status: 'CONFIRMED' })
    .where(
      and(
        eq(visit.id, visitId),
        inArray(visit.status, statesBefore('CONFIRMED')),
        eq(visit.startsAt, new Date(startsAt)),
      ),
    )
    .returning();
  if (!confirmed) return;
  await holdSlot(tx, visitId);
  await audit(tx, { action: 'visit.confirmed', accountId: confirmed.accountId, targetId: visitId });
  await announce(tx, confirmed);
}
