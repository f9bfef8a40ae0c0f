import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { asc, eq, sql } from 'drizzle-orm';
import { debitMandate, type MandateRow } from './table.ts';

export async function findMandates(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(MandateRow | null)[]> {
  const rows = await tx.select().from(debitMandate).where(anyOf(debitMandate.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The mandate of each account that holds, or else the last one that did; null where none was ever given. */
export async function findMandatesOf(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<(MandateRow | null)[]> {
  const rows = await tx
    .selectDistinctOn([debitMandate.accountId])
    .from(debitMandate)
    .where(anyOf(debitMandate.accountId, accountIds))
    .orderBy(
      asc(debitMandate.accountId),
      sql`${debitMandate.endedAt} is not null`,
      sql`${debitMandate.signedAt} desc`,
    );
  return inOrderOf(accountIds, rows, (row) => row.accountId);
}

/** The mandate, locked until the command ends. */
export async function lockMandate(tx: ActorTransaction, id: string): Promise<MandateRow | null> {
  const [row] = await tx.select().from(debitMandate).where(eq(debitMandate.id, id)).for('update');
  return row ?? null;
}
