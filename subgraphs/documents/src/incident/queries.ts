import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { document, type DocumentRow } from '../document/table.ts';

/** The sheet on each document that was taken back, as far as the actor may read it. */
export async function findIncidentSheets(
  tx: ActorTransaction,
  documentIds: readonly string[],
): Promise<(DocumentRow | null)[]> {
  const rows = await tx.select().from(document).where(anyOf(document.aboutDocumentId, documentIds));
  return inOrderOf(documentIds, rows, (row) => row.aboutDocumentId);
}
