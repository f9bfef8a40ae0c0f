import type { ActorTransaction, Database } from '@vigie/chassis/database';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { findDocuments } from '../document/queries.ts';
import type { DocumentRow } from '../document/table.ts';
import { arriveByPortal } from '../notice/arrive.ts';
import { addressLife } from './address.ts';
import { download, downloadAddress } from './table.ts';

/** Who will come with an address: somebody who is known, or whoever a link was sent to. */
export type Bearer = { subjectId: string; byEmployer: boolean } | { forwardId: string };

/** Makes a single-use address for a document that the actor may have; its token is told now or never. */
export async function issueAddress(
  tx: ActorTransaction,
  documentId: string,
  bearer: Bearer,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + addressLife);
  await tx
    .insert(downloadAddress)
    .values({ tokenHash: hashSecret(token), documentId, ...bearer, expiresAt });
  return { token, expiresAt };
}

/** Uses an address up and notes the download; null when it is unknown, expired, used, or its document withdrawn. */
export async function redeemAddress(
  database: Database,
  requestId: string,
  token: string,
): Promise<DocumentRow | null> {
  return database.as({ kind: 'sign-in', requestId }, async (tx) => {
    const [address] = await tx
      .update(downloadAddress)
      .set({ usedAt: sql`clock.now()` })
      .where(
        and(
          eq(downloadAddress.tokenHash, hashSecret(token)),
          isNull(downloadAddress.usedAt),
          gt(downloadAddress.expiresAt, sql`clock.now()`),
        ),
      )
      .returning();
    if (!address) return null;
    const [row] = await findDocuments(tx, [address.documentId]);
    if (!row) return null;
    await tx.insert(download).values({
      documentId: row.id,
      accountId: row.accountId,
      ...{ subjectId: address.subjectId, forwardId: address.forwardId },
    });
    if (address.byEmployer && address.subjectId) await arriveByPortal(tx, [row], address.subjectId);
    return row;
  });
}
