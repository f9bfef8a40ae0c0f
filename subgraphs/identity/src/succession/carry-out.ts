import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import { findJoin } from './queries.ts';
import { accountSuccession } from './table.ts';
import { bringUsers } from './users.ts';

/**
 * Carries out the join that an account ends with; its employees follow by the event of the end.
 * @returns the account in which it goes on; null where it just ends
 */
export async function carryOutJoin(
  tx: ActorTransaction,
  accountId: string,
): Promise<string | null> {
  const join = await findJoin(tx, accountId);
  if (!join) return null;
  const { id, successorId, withUsers } = join;
  const users = withUsers ? await bringUsers(tx, accountId, successorId) : 0;
  await tx
    .update(accountSuccession)
    .set({ doneAt: sql`clock.now()` })
    .where(eq(accountSuccession.id, id));
  const details = { users };
  await audit(tx, {
    action: 'member.joined',
    accountId: successorId,
    targetId: accountId,
    details,
  });
  return successorId;
}
