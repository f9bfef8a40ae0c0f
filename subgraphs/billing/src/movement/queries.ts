import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  isNotNull,
  isNull,
  sql,
} from 'drizzle-orm';
import { cardRefund } from '../card-refund/table.ts';
import { invoice, standing } from '../invoice/table.ts';
import type { OpenInvoice, Paid, PaidShare } from './rules.ts';
import { movement, type MovementRow } from './table.ts';

/** A movement, and what the account owed after it. */
export interface LedgerRow extends MovementRow {
  balanceCents: number;
}

/** Movements of an account, latest first. What only goes from the account to an invoice changes no balance. */
export async function listMovements(
  tx: ActorTransaction,
  accountId: string,
  asked: PageArguments,
): Promise<Page<LedgerRow>> {
  const size = pageSize(asked);
  const position = positionOf(asked.after, ['day', 'id']);
  const matching = and(eq(movement.accountId, accountId), sql`${movement.kind} <> 'ALLOCATION'`);
  const balance = sql<number>`(sum(${movement.amountCents}) over (order by ${movement.day}, ${movement.id}))::int`;
  const ledger = tx
    .select({ ...getTableColumns(movement), balanceCents: balance.as('balance_cents') })
    .from(movement)
    .where(matching)
    .as('ledger');
  const following = position
    ? sql`(${ledger.day}, ${ledger.id}) < (${position[0]}::date, ${position[1]}::uuid)`
    : undefined;
  const rows = await tx
    .select()
    .from(ledger)
    .where(following)
    .orderBy(desc(ledger.day), desc(ledger.id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(movement).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.day, row.id]);
}

/** What each account owes, in cents, below zero where money lies on it; null where the actor may not read its invoices. */
export async function sumMovements(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<(number | null)[]> {
  const rows = await tx.execute<{ accountId: string; balance: number; open: boolean }>(sql`
    select account as "accountId", ((select access.everywhere('invoices:read'))
        or account = any(array(select access.members('invoices:read')))) as open,
      coalesce((select sum(amount_cents) from ${movement} where account_id = account), 0)::int as balance
    from unnest(${sql.param([...accountIds])}::uuid[]) as account`);
  return inOrderOf(accountIds, [...rows], (row) => row.accountId).map((row) =>
    row?.open ? row.balance : null,
  );
}

/** Cents that lie on an account and pay no invoice yet, nor are on their way back to a card. */
export async function sumLying(tx: ActorTransaction, accountId: string): Promise<number> {
  const leaving = sql`select coalesce(sum(${cardRefund.amountCents}), 0) from ${cardRefund}
    where ${cardRefund.accountId} = ${accountId}::uuid and ${cardRefund.state} in ('ASKED', 'PENDING')`;
  const [row] = await tx
    .select({
      cents: sql<number>`(coalesce(-sum(${movement.amountCents}), 0) - (${leaving}))::int`,
    })
    .from(movement)
    .where(and(eq(movement.accountId, accountId), isNull(movement.invoiceId)));
  return row?.cents ?? 0;
}

/** What a payment went to, what lay on the account aside. */
export async function findShares(tx: ActorTransaction, paymentId: string): Promise<PaidShare[]> {
  const rows = await tx.execute<PaidShare & Record<string, unknown>>(sql`
    select p.invoice_id as "invoiceId", (-sum(p.amount_cents))::int as cents,
      greatest(0, coalesce((select sum(a.amount_cents) from ${movement} a
        where a.invoice_id = p.invoice_id and a.kind = 'ALLOCATION'), 0))::int as "movedCents"
    from ${movement} p where p.payment_id = ${paymentId}::uuid and p.invoice_id is not null
    group by p.invoice_id order by p.invoice_id`);
  return [...rows];
}

/** What an account has paid on invoices from what lay on it, latest first. */
export async function findPrepaid(tx: ActorTransaction, accountId: string): Promise<Paid[]> {
  return tx
    .select({ invoiceId: sql<string>`${movement.invoiceId}`, cents: paidCents })
    .from(movement)
    .where(
      and(
        eq(movement.accountId, accountId),
        eq(movement.kind, 'ALLOCATION'),
        isNotNull(movement.invoiceId),
      ),
    )
    .groupBy(movement.invoiceId)
    .having(gt(paidCents, 0))
    .orderBy(sql`max(${movement.createdAt}) desc`);
}

const paidCents = sql<number>`(-sum(${movement.amountCents}))::int`;

/** Invoices of an account on which something remains, earliest due day first. */
export function findOpenInvoices(tx: ActorTransaction, accountId: string): Promise<OpenInvoice[]> {
  return tx
    .select({ id: invoice.id, remainingCents: standing.remainingCents })
    .from(standing)
    .innerJoin(invoice, eq(invoice.id, standing.invoiceId))
    .where(and(eq(standing.accountId, accountId), gt(standing.remainingCents, 0)))
    .orderBy(asc(invoice.dueOn), asc(invoice.id));
}
