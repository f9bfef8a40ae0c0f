import { groupedBy } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';

/** A user whom the service calls about the visits of an account. */
export interface UserToCall extends Record<string, unknown> {
  id: string;
  accountId: string;
  firstName: string;
  lastName: string;
  phone: string;
}

/** Whom to call about the visits of each account; nobody for whoever does not plan. */
export async function findUsersToCall(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<UserToCall[][]> {
  const rows = await tx.execute<UserToCall>(sql`
    select id, account_id as "accountId", first_name as "firstName", last_name as "lastName", phone
    from access.users_to_call(${sql.param(accountIds)}::uuid[])`);
  return groupedBy(accountIds, rows, ({ accountId }) => accountId);
}
