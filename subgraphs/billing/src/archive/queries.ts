import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { debit } from '../debit-order/table.ts';
import { invoice } from '../invoice/table.ts';
import { payment } from '../payment/table.ts';

/** An account between two days, both included. */
export interface Period {
  accountId: string;
  from: CivilDate;
  to: CivilDate;
}

/** Documents of a period that this portal can make: invoices and credit notes, and receipts of what came to stay. */
export async function listArchived(
  tx: ActorTransaction,
  { accountId, from, to }: Period,
): Promise<{ invoiceIds: string[]; paymentIds: string[] }> {
  const invoices = await tx
    .select({ id: invoice.id })
    .from(invoice)
    .where(
      and(
        eq(invoice.accountId, accountId),
        isNotNull(invoice.parties),
        sql`${invoice.issuedOn} between ${from}::date and ${to}::date`,
      ),
    )
    .orderBy(asc(invoice.issuedOn), asc(invoice.id));
  const payments = await tx
    .select({ id: payment.id })
    .from(payment)
    .where(
      and(
        eq(payment.accountId, accountId),
        eq(payment.direction, 'IN'),
        sql`${payment.day} between ${from}::date and ${to}::date`,
        sql`not exists (select from ${debit} where ${debit.paymentId} = ${payment.id} and ${debit.state} = 'RETURNED')`,
      ),
    )
    .orderBy(asc(payment.day), asc(payment.id));
  return { invoiceIds: invoices.map(({ id }) => id), paymentIds: payments.map(({ id }) => id) };
}
