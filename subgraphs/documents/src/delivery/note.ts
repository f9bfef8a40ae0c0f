import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { audit } from '@vigie/chassis/audit';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { DocumentRow } from '../document/table.ts';
import { delivery, type DeliveryRow } from './table.ts';

type Channel = Extract<DeliveryRow['channel'], 'MAIL' | 'DIGEST'>;

type SummonsRow = Pick<DocumentRow, 'id' | 'visitId' | 'accountId'>;

/**
 * Notes that a user of the employer was told of summonses: by one mail, or by one line of their next digest.
 * @param messageId what the mail is named by; for a digest, the notice that waits for it
 */
export async function noteSent(
  tx: ActorTransaction,
  rows: readonly SummonsRow[],
  { userId, channel, messageId }: { userId: string; channel: Channel; messageId: string },
): Promise<void> {
  const sent = rows.map((row) => ({
    ...{ id: newId(), ...aboutOf(row), userId, channel, messageId },
    ...{ audience: 'EMPLOYER' as const, sentAt: sql`clock.now()` },
  }));
  await tx.insert(delivery).values(sent).onConflictDoNothing();
}

/** Notes that the address of a user of the employer takes no mail: it becomes a task of the service. */
export async function noteUnreached(
  tx: ActorTransaction,
  row: DocumentRow,
  userId: string,
): Promise<void> {
  await tx.insert(delivery).values({
    ...{ id: newId(), ...aboutOf(row), audience: 'EMPLOYER', channel: 'MAIL', userId },
    ...{ refusedAt: sql`clock.now()`, refusal: 'ADDRESS_REFUSED' },
  });
  const { id, accountId } = row;
  await audit(tx, { action: 'summons.refused', accountId, targetId: id });
}

/** What every delivery says of its summons. */
export function aboutOf({ id, visitId, accountId }: SummonsRow) {
  if (visitId === null) throw new Error('Only a summons is delivered');
  return { documentId: id, visitId, accountId };
}

/** A user of the employer has opened the summons that they were told of. */
export async function markSeen(
  tx: ActorTransaction,
  documentId: string,
  userId: string,
): Promise<void> {
  await tx
    .update(delivery)
    .set({ seenAt: sql`clock.now()` })
    .where(
      and(
        eq(delivery.documentId, documentId),
        eq(delivery.userId, userId),
        isNull(delivery.seenAt),
      ),
    );
}
