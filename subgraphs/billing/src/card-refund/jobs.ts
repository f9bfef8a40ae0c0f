import type { JobActor } from '@vigie/chassis/actor';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import type { RefundAnswer } from '../card/provider.ts';
import type { JobContext } from '../job-context.ts';
import { findPayments } from '../payment/queries.ts';
import { findRefunds, lockRefund } from './queries.ts';
import { settleRefund } from './settle.ts';
import { cardRefund } from './table.ts';

const refunder: JobActor = { kind: 'job', task: 'refund-card' };

/**
 * Asks the provider for a refund. Asked again it is the same one: its identifier is the provider's idempotency key.
 * @throws when the provider does not answer: the queue tries again
 */
export async function refundCard(
  { database, cards, clock }: Pick<JobContext, 'database' | 'cards' | 'clock'>,
  { refundId }: { refundId: string },
): Promise<void> {
  const wanted = await database.as(refunder, (tx) => findWanted(tx, refundId));
  if (!wanted) return;
  const { provider, reference, cents } = wanted;
  const answer: RefundAnswer =
    provider === cards?.name
      ? await cards.refund({ reference, cents, refundId })
      : { state: 'FAILED', failure: 'no_provider' };
  await database.as(refunder, async (tx) => {
    const refund = await lockRefund(tx, refundId);
    if (!refund) return;
    if ('reference' in answer) {
      await tx
        .update(cardRefund)
        .set({ providerReference: answer.reference })
        .where(eq(cardRefund.id, refundId));
    }
    // The provider's own word may have been faster than its answer.
    if (refund.state !== 'ASKED') return;
    if (answer.state === 'PENDING') {
      await tx.update(cardRefund).set({ state: 'PENDING' }).where(eq(cardRefund.id, refundId));
    } else {
      await settleRefund(tx, refund, answer, clock.today());
    }
  });
}

/** What is asked for, as the provider knows it; null once it was. */
async function findWanted(tx: ActorTransaction, refundId: string) {
  const [refund] = await findRefunds(tx, [refundId]);
  if (refund?.state !== 'ASKED') return null;
  const [original] = await findPayments(tx, [refund.paymentId]);
  const { provider, providerReference: reference } = original ?? {};
  if (!provider || !reference) throw new Error('A refund of a payment without provider');
  return { provider, reference, cents: refund.amountCents };
}
