import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { document } from '../document/table.ts';

/** What is sent again under the same name takes the place of what stood under it. */
export async function replaceEarlier(
  tx: ActorTransaction,
  handedBy: string,
  externalId: string,
): Promise<void> {
  const replaced = await tx
    .update(document)
    .set({ withdrawnAt: sql`clock.now()`, withdrawnBy: handedBy })
    .where(
      and(
        eq(document.handedBy, handedBy),
        eq(document.externalId, externalId),
        isNull(document.withdrawnAt),
      ),
    )
    .returning({ id: document.id, accountId: document.accountId });
  for (const { id, accountId } of replaced) {
    await audit(tx, { action: 'document.replaced', accountId, targetId: id });
  }
}
