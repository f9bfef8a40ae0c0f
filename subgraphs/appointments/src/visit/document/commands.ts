import type { ActorTransaction } from '@vigie/chassis/database';
import type { PapersChanged } from '@vigie/chassis/events';
import { eq } from 'drizzle-orm';
import { visit } from '../table.ts';
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

/** The papers themselves tell what the visit ended with: what was noted by hand gives way. */
export async function receivePapers(
  tx: ActorTransaction,
  { visitId, document }: PapersChanged,
): Promise<void> {
  const [known] = await tx
    .select({ id: visit.id, accountId: visit.accountId })
    .from(visit)
    .where(eq(visit.id, visitId));
  if (known) await noteDocument(tx, known, document);
}
