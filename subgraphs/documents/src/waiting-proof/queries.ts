import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { document, type DocumentRow } from '../document/table.ts';

/** Whether the proof of a place on the waiting list was written. */
export async function isProven(tx: ActorTransaction, placeId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: document.id })
    .from(document)
    .where(and(eq(document.kind, 'REQUEST_PROOF'), eq(document.externalId, placeId)));
  return rows.length > 0;
}

/** The latest proof that an appointment was asked for, in the order of the visits. */
export async function findWaitingProofs(
  tx: ActorTransaction,
  visitIds: readonly string[],
): Promise<(DocumentRow | null)[]> {
  const rows = await tx
    .selectDistinctOn([document.visitId])
    .from(document)
    .where(
      and(
        eq(document.kind, 'REQUEST_PROOF'),
        anyOf(document.visitId, visitIds),
        isNull(document.withdrawnAt),
      ),
    )
    .orderBy(document.visitId, desc(document.createdAt));
  return inOrderOf(visitIds, rows, (row) => row.visitId ?? '');
}
