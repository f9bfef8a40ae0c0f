import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import { movement } from '../movement/table.ts';
import { payment, type PaymentRow } from './table.ts';

export async function findPayments(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(PaymentRow | null)[]> {
  const rows = await tx.select().from(payment).where(anyOf(payment.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Part of a payment that went to an invoice. */
export interface InvoicePayment {
  invoiceId: string;
  cents: number;
  payment: PaymentRow;
}

/** Payments of each invoice, in the order in which they came. */
export async function findPaymentsOf(
  tx: ActorTransaction,
  invoiceIds: readonly string[],
): Promise<InvoicePayment[][]> {
  const rows = await tx
    .select({
      invoiceId: sql<string>`${movement.invoiceId}`,
      cents: sql<number>`-${movement.amountCents}`,
      payment: getTableColumns(payment),
    })
    .from(movement)
    .innerJoin(payment, eq(payment.id, movement.paymentId))
    .where(anyOf(movement.invoiceId, invoiceIds))
    .orderBy(asc(payment.day), asc(payment.id));
  return groupedBy(invoiceIds, rows, (row) => row.invoiceId);
}
