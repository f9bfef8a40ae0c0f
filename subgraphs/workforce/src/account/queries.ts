import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { account, type AccountRow } from './table.ts';

/** Accounts that the actor may read, as identity last told them. */
export async function findAccounts(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(AccountRow | null)[]> {
  const rows = await tx.select().from(account).where(anyOf(account.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}
