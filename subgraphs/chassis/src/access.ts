import { sql } from 'drizzle-orm';
import type { ActorTransaction } from './database.ts';

/** True when the actor holds `scope` on this very account. The gateway only knows the union over all accounts. */
export async function allows(
  tx: ActorTransaction,
  accountId: string,
  scope: string,
): Promise<boolean> {
  const [row] = await tx.execute<{ allowed: boolean }>(
    sql`select access.allows(${accountId}::uuid, ${scope}) as allowed`,
  );
  return row?.allowed ?? false;
}
