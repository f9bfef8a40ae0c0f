import type { ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { visitDocument, type VisitDocument } from './table.ts';

/** Notes the paper, or that there is none; as a job of the account. */
export async function noteDocument(
  tx: ActorTransaction,
  { id: visitId, accountId }: { id: string; accountId: string },
  document: VisitDocument | null,
): Promise<void> {
  if (document === null) {
    await tx.delete(visitDocument).where(eq(visitDocument.visitId, visitId));
    return;
  }
  await tx
    .insert(visitDocument)
    .values({ visitId, accountId, document })
    .onConflictDoUpdate({ target: visitDocument.visitId, set: { document, accountId } });
}
