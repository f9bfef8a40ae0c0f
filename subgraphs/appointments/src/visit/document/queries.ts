import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { visitDocument, type VisitDocument } from './table.ts';

/** What each visit ended with; null where nothing was noted, or nothing may be known. */
export async function findVisitDocuments(
  tx: ActorTransaction,
  visitIds: readonly string[],
): Promise<(VisitDocument | null)[]> {
  const rows = await tx.select().from(visitDocument).where(anyOf(visitDocument.visitId, visitIds));
  return inOrderOf(visitIds, rows, (row) => row.visitId).map((row) => row?.document ?? null);
}
