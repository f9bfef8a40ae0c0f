import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { MandateSettled } from '@vigie/chassis/events';
import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { document } from '../document/table.ts';
import type { StoredFile } from '../store/store.ts';
import { mandate } from './table.ts';
import { fileName, title } from './wording.ts';

/** Whether nothing newer of a mandate was written. */
export async function isNewest(
  tx: ActorTransaction,
  { mandateId, version }: MandateSettled,
): Promise<boolean> {
  const [row] = await tx.select().from(mandate).where(eq(mandate.id, mandateId));
  return !row || row.version < version;
}

/** Takes a written proof into the documents of the account, in place of the earlier one; false when a newer one stands. */
export async function keepProof(
  tx: ActorTransaction,
  { id, settled, file, now }: { id: string; settled: MandateSettled; file: StoredFile; now: Date },
): Promise<boolean> {
  const { mandateId, version, accountId, firmId } = settled;
  const [newest] = await tx
    .insert(mandate)
    .values({ id: mandateId, version })
    .onConflictDoUpdate({
      target: mandate.id,
      set: { version },
      setWhere: lt(mandate.version, version),
    })
    .returning();
  if (!newest) return false;
  await tx
    .update(document)
    .set({ withdrawnAt: sql`clock.now()` })
    .where(and(eq(document.mandateId, mandateId), isNull(document.withdrawnAt)));
  await tx.insert(document).values({
    ...{ id, accountId, kind: 'MANDATE', mandateId, firmId, createdAt: now },
    ...{ title: title(settled), fileName: fileName(settled) },
    ...{ byteSize: file.byteSize, sha256: file.sha256, storageKey: file.key },
  });
  await audit(tx, { action: 'mandate.proven', accountId, targetId: id });
  return true;
}
