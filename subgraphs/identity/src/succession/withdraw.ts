import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import { findJoin } from './queries.ts';
import { accountSuccession } from './table.ts';

/** Takes the join back that an account was to end with; does nothing where it ends for another reason. */
export async function withdrawJoin(tx: ActorTransaction, accountId: string): Promise<void> {
  const join = await findJoin(tx, accountId);
  if (!join) return;
  await tx
    .update(accountSuccession)
    .set({ withdrawnAt: sql`clock.now()` })
    .where(eq(accountSuccession.id, join.id));
  await audit(tx, {
    ...{ action: 'member.joining-withdrawn', accountId: join.successorId, targetId: accountId },
  });
}
