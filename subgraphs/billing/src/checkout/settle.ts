import type { JobActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction, Database } from '@vigie/chassis/database';
import { and, eq, sql } from 'drizzle-orm';
import type { CardEvent } from '../card/provider.ts';
import { receive } from '../payment/receive.ts';
import { consequenceOf } from './rules.ts';
import { cardEvent, checkout, type CheckoutRow } from './table.ts';

const settler: JobActor = { kind: 'job', task: 'settle-checkout' };

/**
 * Takes a provider's word: what it said, the payment and the state of the attempt in one transaction, or nothing of it,
 * and the provider tells again. A word that was taken already changes nothing.
 */
export function settle(
  database: Database,
  provider: string,
  event: CardEvent,
  day: CivilDate,
): Promise<void> {
  return database.as(
    settler,
    async (tx) => {
      const attempt = await lockAttempt(tx, provider, event.reference);
      const { outcome, state } = consequenceOf(attempt, event);
      const { id: eventId, reference, kind, cents: amountCents } = event;
      const [kept] = await tx
        .insert(cardEvent)
        .values({
          ...{ provider, eventId, reference, kind, amountCents, outcome },
          checkoutId: attempt?.id ?? null,
        })
        .onConflictDoNothing()
        .returning({ eventId: cardEvent.eventId });
      if (kept && attempt && state) await change(tx, attempt, state, day);
    },
    'writing',
  );
}

async function lockAttempt(
  tx: ActorTransaction,
  provider: string,
  reference: string,
): Promise<CheckoutRow | null> {
  const [row] = await tx
    .select()
    .from(checkout)
    .where(and(eq(checkout.provider, provider), eq(checkout.providerReference, reference)))
    .for('update');
  return row ?? null;
}

async function change(
  tx: ActorTransaction,
  attempt: CheckoutRow,
  state: CheckoutRow['state'],
  day: CivilDate,
): Promise<void> {
  const { id, accountId, invoiceId, amountCents, provider, providerReference } = attempt;
  const paymentId =
    state === 'PAID'
      ? await receive(tx, {
          ...{ accountId, invoiceId, amountCents, day, provider, providerReference },
          ...{ method: 'CARD', reference: '', recordedBy: null },
        })
      : null;
  await tx
    .update(checkout)
    // The provider has the last word, also on what was settled by hand before.
    .set({ state, paymentId, settledAt: sql`clock.now()`, settledBy: null, settlement: null })
    .where(eq(checkout.id, id));
  const details = { state, provider };
  await audit(tx, { action: 'checkout.settled', accountId, targetId: id, details });
}
