import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';

/** Gives somebody charge of clients; nobody has charge of them where none is named. */
export async function handOver(
  tx: ActorTransaction,
  {
    firmId,
    accountIds,
    memberId,
  }: { firmId: string; accountIds: readonly string[]; memberId: string | null },
): Promise<void> {
  const accounts = sql`${sql.param([...accountIds])}::uuid[]`;
  if (memberId === null) {
    await tx.execute(sql`delete from identity.firm_assignment
      where firm_id = ${firmId} and account_id = any(${accounts})`);
    return;
  }
  await tx.execute(sql`insert into identity.firm_assignment (firm_id, account_id, member_id)
    select ${firmId}, account, ${memberId}::uuid from unnest(${accounts}) as account
    on conflict (firm_id, account_id) do update set member_id = excluded.member_id, since = clock.now()
    where firm_assignment.member_id <> excluded.member_id`);
}
