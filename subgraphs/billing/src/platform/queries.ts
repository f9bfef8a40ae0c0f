import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, asc, count, desc, eq, gt, isNotNull, notInArray, sql } from 'drizzle-orm';
import { findInvoices } from '../invoice/queries.ts';
import type { ShownInvoice } from '../invoice/table.ts';
import { deposit, depositStatus, type DepositRow, type DepositStatusRow } from './table.ts';

/** The last attempt of each invoice; null where none was handed in. */
export async function findDeposits(
  tx: ActorTransaction,
  invoiceIds: readonly string[],
): Promise<(DepositRow | null)[]> {
  const rows = await tx
    .selectDistinctOn([deposit.invoiceId])
    .from(deposit)
    .where(anyOf(deposit.invoiceId, invoiceIds))
    .orderBy(asc(deposit.invoiceId), desc(deposit.attempt));
  return inOrderOf(invoiceIds, rows, (row) => row.invoiceId);
}

/** Everything that was told of an attempt, in the order in which it happened. */
export function listStatuses(tx: ActorTransaction, depositId: string): Promise<DepositStatusRow[]> {
  return tx
    .select()
    .from(depositStatus)
    .where(eq(depositStatus.depositId, depositId))
    .orderBy(asc(depositStatus.at), asc(depositStatus.eventId));
}

/** Deposits of which something may still be told, after one, some at a time. */
export function listUnderWay(
  tx: ActorTransaction,
  after: string | null,
  most: number,
): Promise<DepositRow[]> {
  return tx
    .select()
    .from(deposit)
    .where(
      and(
        isNotNull(deposit.reference),
        notInArray(deposit.state, ['REJECTED', 'REFUSED', 'PAID']),
        after === null ? undefined : gt(deposit.id, after),
      ),
    )
    .orderBy(asc(deposit.id))
    .limit(most);
}

/** Rejected, and not handed in again. */
const rejected = and(
  eq(deposit.state, 'REJECTED'),
  sql`not exists (select from billing.deposit later
    where later.invoice_id = ${deposit.invoiceId} and later.attempt > ${deposit.attempt})`,
);

/** Invoices that the platform has rejected, those first that have waited longest. */
export async function listRejected(
  tx: ActorTransaction,
  asked: PageArguments,
): Promise<Page<ShownInvoice>> {
  const size = pageSize(asked);
  const position = positionOf(asked.after, ['id']);
  const rows = await tx
    .select({ id: deposit.id, invoiceId: deposit.invoiceId })
    .from(deposit)
    .where(and(rejected, position?.[0] ? gt(deposit.id, position[0]) : undefined))
    .orderBy(asc(deposit.id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(deposit).where(rejected);
  const page = pageOf(rows, size, total?.rows ?? 0, ({ id }) => [id]);
  const shown = page.edges.map(({ node }) => node.invoiceId);
  const invoices = await findInvoices(tx, shown);
  const edges = page.edges.flatMap(({ cursor }, index) => {
    const node = invoices[index];
    return node ? [{ cursor, node }] : [];
  });
  return { ...page, edges };
}
