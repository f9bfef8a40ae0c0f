import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import type { ActorTransaction, Database } from '@vigie/chassis/database';
import { hashSecret } from '@vigie/chassis/secret';
import { and, asc, eq, getTableColumns, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { attachmentAddress, requestAttachment } from './table.ts';

const { encrypted, ...shown } = getTableColumns(requestAttachment);

/** What is told of a file without its content. */
export type ShownAttachment = Omit<typeof requestAttachment.$inferSelect, 'encrypted'>;

/** Files of each request, first to last; none where the actor may not ask for visits. */
export async function findAttachmentsOf(
  tx: ActorTransaction,
  requestIds: readonly string[],
): Promise<ShownAttachment[][]> {
  const rows = await tx
    .select(shown)
    .from(requestAttachment)
    .where(anyOf(requestAttachment.requestId, requestIds))
    .orderBy(asc(requestAttachment.receivedAt), asc(requestAttachment.id));
  return groupedBy(requestIds, rows, (row) => row.requestId);
}

export async function findAttachment(
  tx: ActorTransaction,
  id: string,
): Promise<ShownAttachment | null> {
  const [row] = await tx.select(shown).from(requestAttachment).where(eq(requestAttachment.id, id));
  return row ?? null;
}

/** What an address is for. */
export type Redeemed = Pick<
  typeof attachmentAddress.$inferSelect,
  'requestId' | 'attachmentId' | 'fileName' | 'subjectId'
>;

/** Uses an address up: what it is for; null when it is unknown, expired, used or for something else. */
export function redeemAddress(
  database: Database,
  requestId: string,
  token: string,
  purpose: 'SEND' | 'FETCH',
): Promise<Redeemed | null> {
  const { attachmentId, tokenHash, usedAt, expiresAt } = attachmentAddress;
  return database.as({ kind: 'sign-in', requestId }, async (tx) => {
    const [address] = await tx
      .update(attachmentAddress)
      .set({ usedAt: sql`clock.now()` })
      .where(
        and(
          eq(tokenHash, hashSecret(token)),
          purpose === 'SEND' ? isNull(attachmentId) : isNotNull(attachmentId),
          isNull(usedAt),
          gt(expiresAt, sql`clock.now()`),
        ),
      )
      .returning();
    return address ?? null;
  });
}
