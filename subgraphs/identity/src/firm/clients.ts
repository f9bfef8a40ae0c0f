import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';

/** Accounts on which the rights of a firm's people may have to change: those with a mandate that was not ended. */
export async function findMandatedAccounts(
  tx: ActorTransaction,
  firmId: string,
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select account_id as id from identity.mandate where firm_id = ${firmId} and state = 'ACCEPTED'`);
  return rows.map(({ id }) => id);
}

/** Accounts of which a member of a firm has charge. */
export async function findAccountsOf(tx: ActorTransaction, memberId: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select account_id as id from identity.firm_assignment where member_id = ${memberId}`);
  return rows.map(({ id }) => id);
}
