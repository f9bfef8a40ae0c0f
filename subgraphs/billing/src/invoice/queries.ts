import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import { changePage, type ChangeArguments } from '@vigie/chassis/changes';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, count, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { InvoiceState } from '../generated/resolvers.ts';
import { invoice, type InvoiceRow } from './table.ts';

export async function findInvoices(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(InvoiceRow | null)[]> {
  const rows = await tx.select().from(invoice).where(anyOf(invoice.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

const paid = sql`${invoice.paidCents} = ${invoice.totalCents}`;

/** The rule of `rules.ts` in SQL. */
const inState: Record<InvoiceState, SQL> = {
  PAID: paid,
  OVERDUE: sql`not ${paid} and ${invoice.dueOn} < (select clock.today())`,
  OPEN: sql`not ${paid} and ${invoice.dueOn} >= (select clock.today())`,
};

/** Invoices of one account, latest first. */
export async function listInvoices(
  tx: ActorTransaction,
  accountId: string,
  filter: PageArguments & { state?: InvoiceState | null },
): Promise<Page<InvoiceRow>> {
  const size = pageSize(filter);
  const position = positionOf(filter.after, ['day', 'id']);
  const matching = and(
    eq(invoice.accountId, accountId),
    filter.state ? inState[filter.state] : undefined,
  );
  const following = position
    ? sql`(${invoice.issuedOn}, ${invoice.id}) < (${position[0]}::date, ${position[1]}::uuid)`
    : undefined;
  const rows = await tx
    .select()
    .from(invoice)
    .where(and(matching, following))
    .orderBy(desc(invoice.issuedOn), desc(invoice.id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(invoice).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.issuedOn, row.id]);
}

/**
 * Invoices of every account open to the actor, oldest change first.
 * @param counted rows over all pages are told; of a whole service that takes longer than a page
 */
export async function listChanges(
  tx: ActorTransaction,
  asked: ChangeArguments,
  counted: boolean,
): Promise<Page<InvoiceRow>> {
  const { size, matching, following, order } = await changePage(tx, asked, invoice);
  const rows = await tx
    .select()
    .from(invoice)
    .where(and(matching, following))
    .orderBy(...order)
    .limit(size + 1);
  const [total] = counted ? await tx.select({ rows: count() }).from(invoice).where(matching) : [];
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.updatedAt.toISOString(), row.id]);
}

/** What each account still owes, in cents; null where the actor may not read its invoices. */
export async function sumRemaining(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<(number | null)[]> {
  const rows = await tx.execute<{ accountId: string; remaining: number; open: boolean }>(sql`
    select account as "accountId", ((select access.everywhere('invoices:read'))
        or account = any(array(select access.members('invoices:read')))) as open,
      coalesce((select sum(total_cents - paid_cents) from ${invoice} where account_id = account), 0)::int as remaining
    from unnest(${sql.param([...accountIds])}::uuid[]) as account`);
  return inOrderOf(accountIds, [...rows], (row) => row.accountId).map((row) =>
    row?.open ? row.remaining : null,
  );
}
