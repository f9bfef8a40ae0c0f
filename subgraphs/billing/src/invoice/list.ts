import { oneOrAnyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, count, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { InvoiceOrder, InvoiceState } from '../generated/resolvers.ts';
import { orders } from './order.ts';
import { withStanding } from './queries.ts';
import { invoice, standing, type ShownInvoice } from './table.ts';

export interface ListArguments extends PageArguments {
  state?: InvoiceState | null;
  year?: number | null;
  number?: string | null;
  orderBy?: InvoiceOrder | null;
}

const owed = sql`${invoice.kind} = 'INVOICE' and ${standing.remainingCents} > 0`;
const creditedWhole = sql`${standing.creditedCents} > 0 and ${standing.creditedCents} >= ${invoice.totalCents}`;

/** The rule of `rules.ts` in SQL. */
const inState: Record<InvoiceState, SQL> = {
  OVERDUE: sql`${owed} and ${invoice.dueOn} < (select clock.today())`,
  OPEN: sql`${owed} and ${invoice.dueOn} >= (select clock.today())`,
  CREDITED: sql`(${invoice.kind} = 'CREDIT_NOTE'
    or ${standing.remainingCents} = 0 and ${creditedWhole})`,
  PAID: sql`${invoice.kind} = 'INVOICE' and ${standing.remainingCents} = 0 and not (${creditedWhole})`,
};

/** Invoices of some accounts as one list. An account has some hundreds at most: its own index finds them in any order. */
export async function listInvoices(
  tx: ActorTransaction,
  accountIds: readonly string[],
  asked: ListArguments,
): Promise<Page<ShownInvoice>> {
  const size = pageSize(asked);
  const { part, column, following, sequence } = orders[asked.orderBy ?? 'ISSUED_ON'];
  const position = positionOf(asked.after, [part, 'id']);
  const matching = and(
    oneOrAnyOf(invoice.accountId, accountIds),
    asked.state ? inState[asked.state] : undefined,
    asked.year ? issuedIn(asked.year) : undefined,
    asked.number ? numbered(asked.number) : undefined,
  );
  const rows = await withStanding(tx)
    .where(and(matching, position ? following(position) : undefined))
    .orderBy(...sequence)
    .limit(size + 1);
  const [total] = await tx
    .select({ rows: count() })
    .from(invoice)
    .innerJoin(standing, eq(standing.invoiceId, invoice.id))
    .where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [String(row[column]), row.id]);
}

/** Years in which something was issued to some accounts, latest first. */
export async function findYears(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<number[]> {
  const year = sql<number>`extract(year from ${invoice.issuedOn})::int`;
  const rows = await tx
    .selectDistinct({ year })
    .from(invoice)
    .where(oneOrAnyOf(invoice.accountId, accountIds))
    .orderBy(desc(year));
  return rows.map((row) => row.year);
}

const issuedIn = (year: number): SQL =>
  sql`${invoice.issuedOn} >= make_date(${year}::int, 1, 1) and ${invoice.issuedOn} < make_date(${year}::int + 1, 1, 1)`;

/** The number as it is printed, however its parts were typed: with a hyphen, a space or nothing between them. */
function numbered(text: string): SQL {
  const typed = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return sql`${invoice.series} || lpad(${invoice.number}::text, 6, '0') like ${`%${typed}%`}`;
}
