import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { eq, sql } from 'drizzle-orm';
import { lockAccount, move } from '../movement/commands.ts';
import { findOpenInvoices } from '../movement/queries.ts';
import { paid, refunded, spread } from '../movement/rules.ts';
import { findPayments } from '../payment/queries.ts';
import { payment } from '../payment/table.ts';
import { cardRefund, type CardRefundRow } from './table.ts';

/** What a provider has said of a refund, once and for all. */
export type RefundWord = { state: 'DONE' } | { state: 'FAILED'; failure: string };

/** Writes what became of a refund; the caller holds its row. Money leaves the account with the word that it went. */
export async function settleRefund(
  tx: ActorTransaction,
  refund: CardRefundRow,
  word: RefundWord,
  day: CivilDate,
): Promise<void> {
  const { id, accountId, amountCents, paymentId } = refund;
  await lockAccount(tx, accountId);
  const [original] = await findPayments(tx, [paymentId]);
  const provider = original?.provider;
  if (!provider) throw new Error('A refund of a payment without provider');
  const money = { accountId, method: 'CARD' as const, amountCents, day, provider };
  const settled = { settledAt: sql`clock.now()` };
  if (word.state === 'DONE') {
    const refundPaymentId = newId();
    const row = { ...money, id: refundPaymentId, direction: 'OUT' as const };
    await tx.insert(payment).values({ ...row, providerReference: `refund ${id}` });
    await tx
      .update(cardRefund)
      .set({ ...settled, state: 'DONE', refundPaymentId })
      .where(eq(cardRefund.id, id));
    await move(tx, { accountId, day, paymentId: refundPaymentId }, refunded(amountCents));
  } else {
    // Before it pays anything again, the account has it back.
    const { failure } = word;
    const returnedPaymentId = refund.state === 'DONE' ? newId() : null;
    if (returnedPaymentId !== null) {
      const row = { ...money, id: returnedPaymentId, direction: 'IN' as const };
      await tx.insert(payment).values({ ...row, providerReference: `refund ${id} returned` });
      const shares = spread(amountCents, await findOpenInvoices(tx, accountId));
      await move(tx, { accountId, day, paymentId: returnedPaymentId }, paid(shares));
    }
    await tx
      .update(cardRefund)
      .set({ ...settled, state: 'FAILED', failure, returnedPaymentId })
      .where(eq(cardRefund.id, id));
  }
  const details = { state: word.state, cents: amountCents, provider };
  await audit(tx, { action: 'card-refund.settled', accountId, targetId: id, details });
}
