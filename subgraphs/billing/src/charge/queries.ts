import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { chargeDispute } from '../dispute/table.ts';
import { charge, type ChargeRow } from './table.ts';

const open = and(isNull(charge.invoiceId), isNull(charge.withdrawnAt));

/** What an employer disputes is not invoiced before the service has answered. */
export const waits = and(
  open,
  sql`not exists (select from ${chargeDispute}
    where ${chargeDispute.chargeId} = ${charge.id} and ${chargeDispute.state} = 'OPEN')`,
);

/** What waits to be invoiced to one account, in the order in which it was charged; locked until it is. */
export function lockWaitingCharges(tx: ActorTransaction, accountId: string): Promise<ChargeRow[]> {
  return tx
    .select()
    .from(charge)
    .where(and(eq(charge.accountId, accountId), waits))
    .orderBy(asc(charge.createdAt), asc(charge.id))
    .for('update');
}

/** What will be invoiced to each account, disputed or not. */
export async function findToCome(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<ChargeRow[][]> {
  const rows = await tx
    .select()
    .from(charge)
    .where(and(anyOf(charge.accountId, accountIds), open))
    .orderBy(asc(charge.createdAt), asc(charge.id));
  return groupedBy(accountIds, rows, (row) => row.accountId);
}

/** What waits to be invoiced to each account. */
export async function findWaiting(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<ChargeRow[][]> {
  const rows = await tx
    .select()
    .from(charge)
    .where(and(anyOf(charge.accountId, accountIds), waits))
    .orderBy(asc(charge.createdAt), asc(charge.id));
  return groupedBy(accountIds, rows, (row) => row.accountId);
}

export async function findCharges(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(ChargeRow | null)[]> {
  const rows = await tx.select().from(charge).where(anyOf(charge.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** An account on which something waits to be invoiced. */
export interface ChargedAccount {
  accountId: string;
}

/** Accounts on which something waits, in a stable order. */
export async function listCharged(
  tx: ActorTransaction,
  asked: PageArguments,
): Promise<Page<ChargedAccount>> {
  const size = pageSize(asked);
  const position = positionOf(asked.after, ['id']);
  const following = position ? sql`${charge.accountId} > ${position[0]}::uuid` : undefined;
  const rows = await tx
    .selectDistinct({ accountId: charge.accountId })
    .from(charge)
    .where(and(waits, following))
    .orderBy(asc(charge.accountId))
    .limit(size + 1);
  const [total] = await tx
    .select({ rows: sql<number>`count(distinct ${charge.accountId})::int` })
    .from(charge)
    .where(waits);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.accountId]);
}

/** The charge, locked until the command ends. */
export async function lockCharge(tx: ActorTransaction, id: string): Promise<ChargeRow | null> {
  const [row] = await tx.select().from(charge).where(eq(charge.id, id)).for('update');
  return row ?? null;
}
