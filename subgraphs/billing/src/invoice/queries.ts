import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import { changePage, type ChangeArguments } from '@vigie/chassis/changes';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, type Page } from '@vigie/chassis/page';
import { and, asc, count, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { OpenInvoice } from '../movement/rules.ts';
import { invoice, invoiceLine, standing, type LineRow, type ShownInvoice } from './table.ts';

const shown = {
  ...getTableColumns(invoice),
  remainingCents: standing.remainingCents,
  creditedCents: standing.creditedCents,
  updatedAt: standing.updatedAt,
};

/** Invoices with how far they are paid, for whoever says which. */
export const withStanding = (tx: ActorTransaction) =>
  tx.select(shown).from(invoice).innerJoin(standing, eq(standing.invoiceId, invoice.id));

export async function findInvoices(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(ShownInvoice | null)[]> {
  const rows = await withStanding(tx).where(anyOf(invoice.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/**
 * Invoices of every account open to the actor, oldest change first.
 * @param counted rows over all pages are told; of a whole service that takes longer than a page
 */
export async function listChanges(
  tx: ActorTransaction,
  asked: ChangeArguments,
  counted: boolean,
): Promise<Page<ShownInvoice>> {
  const changed = { updatedAt: standing.updatedAt, id: standing.invoiceId };
  const { size, matching, following, order } = await changePage(tx, asked, changed);
  const rows = await withStanding(tx)
    .where(and(matching, following))
    .orderBy(...order)
    .limit(size + 1);
  const [total] = counted ? await tx.select({ rows: count() }).from(standing).where(matching) : [];
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.updatedAt.toISOString(), row.id]);
}

/** Lines of each invoice, in their order. */
export async function findLines(
  tx: ActorTransaction,
  invoiceIds: readonly string[],
): Promise<LineRow[][]> {
  const rows = await tx
    .select()
    .from(invoiceLine)
    .where(anyOf(invoiceLine.invoiceId, invoiceIds))
    .orderBy(asc(invoiceLine.position));
  return groupedBy(invoiceIds, rows, (row) => row.invoiceId);
}

/** Credit notes that correct each invoice, in the order of their numbers. */
export async function findCorrections(
  tx: ActorTransaction,
  invoiceIds: readonly string[],
): Promise<ShownInvoice[][]> {
  const rows = await withStanding(tx)
    .where(anyOf(invoice.correctsId, invoiceIds))
    .orderBy(asc(invoice.series), asc(invoice.number));
  return groupedBy(invoiceIds, rows, (row) => row.correctsId ?? '');
}

/** What remains on one invoice. */
export async function findStanding(tx: ActorTransaction, id: string): Promise<OpenInvoice> {
  const [row] = await tx
    .select({ id: standing.invoiceId, remainingCents: standing.remainingCents })
    .from(standing)
    .where(eq(standing.invoiceId, id));
  if (!row) throw new Error('An invoice without standing');
  return row;
}

/** The last invoice that charged a contribution to the account: what corrections correct. */
export async function findCorrectable(
  tx: ActorTransaction,
  accountId: string,
): Promise<string | null> {
  const [row] = await tx
    .select({ id: invoice.id })
    .from(invoice)
    .where(
      and(
        eq(invoice.accountId, accountId),
        eq(invoice.kind, 'INVOICE'),
        sql`exists (select from ${invoiceLine} where ${invoiceLine.invoiceId} = ${invoice.id}
          and ${invoiceLine.kind} = 'CONTRIBUTION')`,
      ),
    )
    .orderBy(desc(invoice.issuedOn), desc(invoice.id))
    .limit(1);
  return row?.id ?? null;
}
