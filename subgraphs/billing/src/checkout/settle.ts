import type { JobActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction, Database } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { and, eq, sql } from 'drizzle-orm';
import type { CardEvent } from '../card/provider.ts';
import { lockRefund } from '../card-refund/queries.ts';
import { refundConsequence } from '../card-refund/rules.ts';
import { settleRefund } from '../card-refund/settle.ts';
import { receive } from '../payment/receive.ts';
import { consequenceOf, type AttemptWord } from './rules.ts';
import { cardEvent, checkout, type CheckoutRow } from './table.ts';

const settler: JobActor = { kind: 'job', task: 'settle-checkout' };

/**
 * Takes a provider's word: what it said, the payment and the state of the attempt in one transaction, or nothing of it,
 * and the provider tells again. A word that was taken already changes nothing.
 */
export function settle(
  database: Database,
  provider: string,
  { kind, ...event }: CardEvent,
  day: CivilDate,
): Promise<void> {
  return database.as(
    settler,
    (tx) =>
      kind === 'REFUNDED' || kind === 'REFUND_FAILED'
        ? takeRefund(tx, provider, { ...event, kind }, day)
        : takeAttempt(tx, provider, { ...event, kind }, day),
    'writing',
  );
}

async function takeAttempt(
  tx: ActorTransaction,
  provider: string,
  event: CardEvent & { kind: AttemptWord },
  day: CivilDate,
): Promise<void> {
  const attempt = await lockAttempt(tx, provider, event.reference);
  const { outcome, state } = consequenceOf(attempt, event);
  const kept = await keep(tx, provider, event, { outcome, checkoutId: attempt?.id ?? null });
  if (kept && attempt && state) await change(tx, attempt, state, day);
}

async function takeRefund(
  tx: ActorTransaction,
  provider: string,
  event: CardEvent,
  day: CivilDate,
): Promise<void> {
  const refund = isId(event.reference) ? await lockRefund(tx, event.reference) : null;
  const { outcome, state } = refundConsequence(refund, event);
  const kept = await keep(tx, provider, event, { outcome, refundId: refund?.id ?? null });
  if (!kept || !refund || !state) return;
  const word = state === 'DONE' ? { state } : { state, failure: 'told_later' };
  await settleRefund(tx, refund, word, day);
}

/** Keeps a word once; false for one that was taken already. */
async function keep(
  tx: ActorTransaction,
  provider: string,
  { id: eventId, reference, kind, cents: amountCents }: CardEvent,
  consequence: Pick<typeof cardEvent.$inferInsert, 'outcome' | 'checkoutId' | 'refundId'>,
): Promise<boolean> {
  const [kept] = await tx
    .insert(cardEvent)
    .values({ ...{ provider, eventId, reference, kind, amountCents }, ...consequence })
    .onConflictDoNothing()
    .returning({ eventId: cardEvent.eventId });
  return kept !== undefined;
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
