import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, sql } from 'drizzle-orm';
import { cardRefund } from '../card-refund/table.ts';
import { findLastIssue, type LastIssue } from '../certificate/queries.ts';
import { debit } from '../debit-order/table.ts';
import { printedNumber } from '../invoice/rules.ts';
import { invoice } from '../invoice/table.ts';
import { movement } from '../movement/table.ts';
import { findPayments } from '../payment/queries.ts';
import type { PaymentRow } from '../payment/table.ts';

/** Everything that a receipt says. */
export interface Receipt extends LastIssue {
  payment: PaymentRow;
  /** What it paid when it came, invoice by invoice. */
  shares: { number: string; cents: number }[];
}

/** For each payment whether the bank has sent it back, or it is itself a refund that came back: nobody paid it. */
export async function findCameBack(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<boolean[]> {
  const debits = await tx
    .select({ paymentId: debit.paymentId })
    .from(debit)
    .where(and(anyOf(debit.paymentId, ids), eq(debit.state, 'RETURNED')));
  const refunds = await tx
    .select({ paymentId: cardRefund.returnedPaymentId })
    .from(cardRefund)
    .where(anyOf(cardRefund.returnedPaymentId, ids));
  const back = new Set([...debits, ...refunds].map(({ paymentId }) => paymentId));
  return ids.map((id) => back.has(id));
}

/** Whether a payment has a receipt: money that came, and that the bank has not sent back. */
export async function isReceipted(
  tx: ActorTransaction,
  { id, direction }: Pick<PaymentRow, 'id' | 'direction'>,
): Promise<boolean> {
  if (direction === 'OUT') return false;
  const [cameBack] = await findCameBack(tx, [id]);
  return !cameBack;
}

/** What the receipt of a payment says; null where there is none, or nobody was ever invoiced by this portal. */
export async function findReceipt(tx: ActorTransaction, id: string): Promise<Receipt | null> {
  const [row] = await findPayments(tx, [id]);
  if (!row || !(await isReceipted(tx, row))) return null;
  const issue = await findLastIssue(tx, row.accountId);
  if (!issue) return null;
  const shares = await tx
    .select({
      series: invoice.series,
      number: invoice.number,
      cents: sql<number>`(-sum(${movement.amountCents}))::int`,
    })
    .from(movement)
    .innerJoin(invoice, eq(invoice.id, movement.invoiceId))
    .where(eq(movement.paymentId, id))
    .groupBy(invoice.id)
    .orderBy(asc(invoice.dueOn), asc(invoice.id));
  return {
    ...{ ...issue, payment: row },
    shares: shares.map(({ cents, ...numbered }) => ({ number: printedNumber(numbered), cents })),
  };
}
