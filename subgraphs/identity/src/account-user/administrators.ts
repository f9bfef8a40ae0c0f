import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';

/**
 * Lets one command at a time change who administers an account: two administrators who remove each other at the same
 * instant would each count the other.
 */
export async function lockUsersOf(tx: ActorTransaction, accountId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('users of ' || ${accountId}::text, 0))`,
  );
}

/** Users who administer an account without an end, account by account. */
export async function findLastingAdministrators(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<string[][]> {
  const rows = await tx.execute<{ account_id: string; id: string }>(sql`
    select u.account_id, u.id from identity.account_user u
    join identity.person p on p.id = u.person_id and p.disabled_at is null
    join access.grants g on g.subject_id = u.person_id and g.account_id = u.account_id
    where u.account_id = any(${sql.param([...accountIds])}::uuid[]) and u.removed_at is null
      and g.role = 'administrator' and g.valid_until is null`);
  return accountIds.map((account) =>
    rows.filter(({ account_id }) => account_id === account).map(({ id }) => id),
  );
}
