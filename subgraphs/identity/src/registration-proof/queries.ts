import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction, Database } from '@vigie/chassis/database';
import { hashSecret } from '@vigie/chassis/secret';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { proofAddress, registrationProof } from './table.ts';

const { changeId, name, mediaType, byteSize } = registrationProof;

/** What is told of a proof without its content. */
export interface ShownProof {
  changeId: string;
  name: string;
  mediaType: string;
  byteSize: number;
}

export async function findProofs(
  tx: ActorTransaction,
  changeIds: readonly string[],
): Promise<(ShownProof | null)[]> {
  const rows = await tx
    .select({ changeId, name, mediaType, byteSize })
    .from(registrationProof)
    .where(anyOf(changeId, changeIds));
  return inOrderOf(changeIds, rows, (row) => row.changeId);
}

/** What an address is for. */
export interface Redeemed {
  changeId: string;
  fileName: string | null;
}

/** Uses an address up: what it is for; null when it is unknown, expired, used or for something else. */
export function redeemProofAddress(
  database: Database,
  requestId: string,
  token: string,
  purpose: 'SEND' | 'FETCH',
): Promise<Redeemed | null> {
  return database.as({ kind: 'sign-in', requestId }, async (tx) => {
    const [address] = await tx
      .update(proofAddress)
      .set({ usedAt: sql`clock.now()` })
      .where(
        and(
          eq(proofAddress.tokenHash, hashSecret(token)),
          eq(proofAddress.purpose, purpose),
          isNull(proofAddress.usedAt),
          gt(proofAddress.expiresAt, sql`clock.now()`),
        ),
      )
      .returning({ changeId: proofAddress.changeId, fileName: proofAddress.fileName });
    return address ?? null;
  });
}
