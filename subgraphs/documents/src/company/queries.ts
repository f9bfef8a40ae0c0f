import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';

/** A company as identity tells it: its accounts that are open to the caller come along where they are needed. */
export interface OpenCompany {
  id: string;
  accounts?: readonly { id: string }[] | null;
}

/** Those of the accounts on which the actor holds a right, in their order. */
export async function findOpenTo(
  tx: ActorTransaction,
  accountIds: readonly string[],
  right: 'prevention:read' | 'certificates:read',
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from unnest(${sql.param([...accountIds])}::uuid[]) as id
    where (select access.everywhere(${right}))
      or id = any(array(select access.members(${right})))`);
  const open = new Set(rows.map(({ id }) => id));
  return accountIds.filter((id) => open.has(id));
}
