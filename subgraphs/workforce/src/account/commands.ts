import type { ActorTransaction } from '@vigie/chassis/database';
import type { AccountChanged } from '@vigie/chassis/events';
import { lt, lte } from 'drizzle-orm';
import { account, type AccountRow } from './table.ts';

/** Takes an event of identity. An older version than the known one, or the same again, has no effect. */
export async function receiveAccount(tx: ActorTransaction, event: AccountChanged): Promise<void> {
  const { accountId: id, ...rest } = event;
  const row = { id, ...rest };
  await tx
    .insert(account)
    .values(row)
    .onConflictDoUpdate({
      target: account.id,
      set: row,
      setWhere: lt(account.version, row.version),
    });
}

/** Writes copies anew from their source: also over the same version, whatever became of it here. */
export async function renewAccounts(
  tx: ActorTransaction,
  rows: readonly AccountRow[],
): Promise<void> {
  for (const row of rows) {
    await tx
      .insert(account)
      .values(row)
      .onConflictDoUpdate({
        target: account.id,
        set: row,
        setWhere: lte(account.version, row.version),
      });
  }
}
