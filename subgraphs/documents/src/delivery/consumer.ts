import { auditAll } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { DigestLeft } from '@vigie/chassis/events';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { delivery } from './table.ts';

/** The summonses of a digest go by the mail that told of them: what becomes of it becomes of them. */
export async function followDigest(
  tx: ActorTransaction,
  { digestId, userId, noticeIds, arrived }: DigestLeft,
): Promise<void> {
  const refused = { refusedAt: sql`clock.now()`, refusal: 'ADDRESS_REFUSED' as const };
  const told = await tx
    .update(delivery)
    .set({ messageId: digestId, ...(!arrived && refused) })
    .where(and(eq(delivery.userId, userId), inArray(delivery.messageId, [...noticeIds])))
    .returning();
  if (arrived) return;
  await auditAll(
    tx,
    told.map(({ documentId: targetId, accountId, channel }) => ({
      ...{ action: 'summons.refused', accountId, targetId, details: { channel } },
    })),
  );
}
