import { isHeldByOther, takenByOther } from '@vigie/chassis/assignment';
import { audit, auditAll } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { eq, or, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { RecordDeliveryInput, SettleDeliveryInput } from '../generated/resolvers.ts';
import { unsettledDelivery } from './open.ts';
import { findDelivery } from './queries.ts';
import { delivery, type DeliveryRow } from './table.ts';

type Done = Promise<Outcome<{ deliveryId: string }, DocumentRefused>>;

/**
 * A program that carries mails or messages tells what became of one, for every summons that it told of. The first word of
 * each kind counts.
 */
export async function recordDelivery(
  { caller, database }: Context,
  input: RecordDeliveryInput,
): Done {
  const { id, refusal = null } = input;
  if (!isId(id)) return refuse({ code: 'NOT_FOUND' });
  return runCommand(database, signedIn(caller), 'recordDelivery', input, async (tx) => {
    const changed = await tx
      .update(delivery)
      .set(
        refusal === null
          ? { deliveredAt: sql`coalesce(${delivery.deliveredAt}, clock.now())` }
          : { refusedAt: sql`coalesce(${delivery.refusedAt}, clock.now())`, refusal },
      )
      .where(or(eq(delivery.id, id), eq(delivery.messageId, id)))
      .returning();
    if (changed.length === 0) return refuse<DocumentRefused>({ code: 'NOT_FOUND' });
    const action = refusal === null ? 'summons.delivered' : 'summons.refused';
    await auditAll(
      tx,
      changed.map((row) => entryOf(row, action)),
    );
    return { done: { deliveryId: id } };
  });
}

/** Somebody of the service has seen to a summons that did not arrive. */
export async function settleDelivery(
  { caller, database }: Context,
  input: SettleDeliveryInput,
): Done {
  const { id } = input;
  const owner = signedIn(caller);
  if (!isId(id)) return refuse({ code: 'NOT_FOUND' });
  return runCommand<{ deliveryId: string }, DocumentRefused>(
    ...([database, owner, 'settleDelivery', input] as const),
    async (tx) => {
      const waiting = await unsettledDelivery(tx, id);
      if ('refusals' in waiting) {
        const notWaiting = waiting.refusals.some(({ code }) => code === 'NOT_FOUND');
        // Somebody was faster: it is seen to.
        return notWaiting && (await findDelivery(tx, id)) ? { done: { deliveryId: id } } : waiting;
      }
      if (isHeldByOther(waiting, owner)) return takenByOther;
      await tx
        .update(delivery)
        .set({ settledAt: sql`clock.now()`, settledBy: owner.subjectId })
        .where(eq(delivery.id, id));
      await audit(tx, entryOf(waiting, 'summons.seen-to'));
      return { done: { deliveryId: id } };
    },
  );
}

function entryOf({ documentId: targetId, accountId, channel }: DeliveryRow, action: string) {
  return { action, accountId, targetId, details: { channel } };
}
