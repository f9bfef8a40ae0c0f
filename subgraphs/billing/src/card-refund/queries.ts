import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { asc, desc, eq } from 'drizzle-orm';
import { sumLying } from '../movement/queries.ts';
import type { PaymentRow } from '../payment/table.ts';
import { cardRefund, type CardRefundRow } from './table.ts';

export async function findRefunds(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(CardRefundRow | null)[]> {
  const rows = await tx.select().from(cardRefund).where(anyOf(cardRefund.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Refunds of each payment, in the order in which they were asked for. */
export async function findRefundsOf(
  tx: ActorTransaction,
  paymentIds: readonly string[],
): Promise<CardRefundRow[][]> {
  const rows = await tx
    .select()
    .from(cardRefund)
    .where(anyOf(cardRefund.paymentId, paymentIds))
    .orderBy(asc(cardRefund.askedAt), asc(cardRefund.id));
  return groupedBy(paymentIds, rows, (row) => row.paymentId);
}

/** The last refunds, latest first. */
export function listRefunds(tx: ActorTransaction, first: number): Promise<CardRefundRow[]> {
  return tx
    .select()
    .from(cardRefund)
    .orderBy(desc(cardRefund.askedAt), desc(cardRefund.id))
    .limit(first);
}

/** The refund, locked until the transaction ends. */
export async function lockRefund(tx: ActorTransaction, id: string): Promise<CardRefundRow | null> {
  const [row] = await tx.select().from(cardRefund).where(eq(cardRefund.id, id)).for('update');
  return row ?? null;
}

/** What of a payment has not gone back yet, nor is on its way; and what lies on its account and pays nothing else. */
export async function findRefundable(
  tx: ActorTransaction,
  { id, accountId, amountCents }: Pick<PaymentRow, 'id' | 'accountId' | 'amountCents'>,
): Promise<{ leftCents: number; lyingCents: number }> {
  const [refunds = []] = await findRefundsOf(tx, [id]);
  const gone = refunds
    .filter(({ state }) => state !== 'FAILED')
    .reduce((sum, refund) => sum + refund.amountCents, 0);
  return { leftCents: amountCents - gone, lyingCents: await sumLying(tx, accountId) };
}
