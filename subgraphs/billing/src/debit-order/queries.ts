import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { asc, desc, eq, sql } from 'drizzle-orm';
import { chargeDispute } from '../dispute/table.ts';
import { debitMandate } from '../debit-mandate/table.ts';
import { invoice, invoiceLine, standing } from '../invoice/table.ts';
import { lapseMonths } from './rules.ts';
import { debit, debitOrder, type DebitRow, type OrderRow } from './table.ts';

export async function findOrders(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(OrderRow | null)[]> {
  const rows = await tx.select().from(debitOrder).where(anyOf(debitOrder.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The last orders, latest first. */
export function listOrders(tx: ActorTransaction, first: number): Promise<OrderRow[]> {
  return tx.select().from(debitOrder).orderBy(desc(debitOrder.createdAt)).limit(first);
}

/** Collections of each order, in a stable order. */
export async function findDebitsIn(
  tx: ActorTransaction,
  orderIds: readonly string[],
): Promise<DebitRow[][]> {
  const rows = await tx
    .select()
    .from(debit)
    .where(anyOf(debit.orderId, orderIds))
    .orderBy(asc(debit.id));
  return groupedBy(orderIds, rows, (row) => row.orderId);
}

/** The order, locked until the command ends. */
export async function lockOrder(tx: ActorTransaction, id: string): Promise<OrderRow | null> {
  const [row] = await tx.select().from(debitOrder).where(eq(debitOrder.id, id)).for('update');
  return row ?? null;
}

/** The collection, locked until the command ends. */
export async function lockDebit(tx: ActorTransaction, id: string): Promise<DebitRow | null> {
  const [row] = await tx.select().from(debit).where(eq(debit.id, id)).for('update');
  return row ?? null;
}

/** Collections that the bank has not settled yet, of each invoice; null where there is none. */
export async function findExpectedOn(
  tx: ActorTransaction,
  invoiceIds: readonly string[],
): Promise<((DebitRow & { collectOn: CivilDate }) | null)[]> {
  const rows = await tx
    .select({ debit, collectOn: debitOrder.collectOn })
    .from(debit)
    .innerJoin(debitOrder, eq(debitOrder.id, debit.orderId))
    .where(sql`${anyOf(debit.invoiceId, invoiceIds)} and ${debit.state} = 'EXPECTED'`);
  return inOrderOf(
    invoiceIds,
    rows.map((row) => ({ ...row.debit, collectOn: row.collectOn })),
    (row) => row.invoiceId,
  );
}

/** What could be collected on a day: an amount of one invoice under one mandate. */
export interface Due extends Record<string, unknown> {
  accountId: string;
  mandateId: string;
  invoiceId: string;
  amountCents: number;
  sequence: DebitRow['sequence'];
}

/**
 * What can be collected on a day: invoices due by then, announced long enough before, of members whose mandate holds and
 * has not lapsed. What the bank has already is left out, and what the member disputes.
 */
export async function findDue(
  tx: ActorTransaction,
  { collectOn, noticeDays }: { collectOn: CivilDate; noticeDays: number },
): Promise<Due[]> {
  const used = sql`select from ${debit} where ${debit.mandateId} = ${debitMandate.id} and ${debit.state} <> 'RETURNED'`;
  const rows = await tx.execute<Due>(sql`
    select ${invoice.accountId} as "accountId", ${debitMandate.id} as "mandateId", ${invoice.id} as "invoiceId",
      ${standing.remainingCents} as "amountCents",
      case when exists (${used}) then 'RCUR' else 'FRST' end as sequence
    from ${standing}
    join ${invoice} on ${invoice.id} = ${standing.invoiceId}
    join ${debitMandate} on ${debitMandate.accountId} = ${invoice.accountId} and ${debitMandate.endedAt} is null
    where ${standing.remainingCents} > 0 and ${invoice.parties} is not null and ${invoice.dueOn} <= ${collectOn}::date
      and greatest(${invoice.issuedOn}, ${debitMandate.signedOn}) + ${noticeDays}::int <= ${collectOn}::date
      and not exists (select from ${debit} where ${debit.invoiceId} = ${invoice.id} and ${debit.state} = 'EXPECTED')
      and not exists (select from ${chargeDispute} join ${invoiceLine} on ${invoiceLine.chargeId} = ${chargeDispute.chargeId}
        where ${invoiceLine.invoiceId} = ${invoice.id} and ${chargeDispute.state} = 'OPEN')
      and greatest(${debitMandate.signedOn}, (select max(${debitOrder.collectOn}) from ${debit}
          join ${debitOrder} on ${debitOrder.id} = ${debit.orderId}
          where ${debit.mandateId} = ${debitMandate.id} and ${debit.state} = 'COLLECTED'))
        > ${collectOn}::date - make_interval(months => ${lapseMonths})
    order by ${invoice.accountId}, ${invoice.dueOn}, ${invoice.id}`);
  return [...rows];
}
