import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { importFile, importPiece, uploadAddress } from '../drop/table.ts';
import { importRow } from '../row/table.ts';
import type { JobContext } from '../../job-context.ts';
import { importProgress, importRecord, importSetting } from './table.ts';

const day = 24 * 60 * 60 * 1000;

/** Has everything that a drop brought forgotten when the service's time is over; asked again, it counts from now. */
export async function forgetLater(tx: ActorTransaction, dropId: string): Promise<void> {
  const { keepDays } = await readSetting(tx);
  const runAt = new Date(Date.now() + keepDays * day);
  await enqueue(tx, 'forget-import', { dropId }, { key: `forget-import:${dropId}`, runAt });
}

export async function readSetting(
  tx: ActorTransaction,
): Promise<typeof importSetting.$inferSelect> {
  const [row] = await tx.select().from(importSetting);
  if (!row) throw new Error('workforce.import_setting has no row: the database is not migrated');
  return row;
}

/** The rows and files of a drop go; that there was an import, and with what result, stays. */
export async function forgetDrop(
  { database }: JobContext,
  { dropId }: { dropId: string },
): Promise<void> {
  await database.as({ kind: 'job', task: 'forget-import' }, async (tx) => {
    await forgetFiles(tx, dropId);
    await tx.delete(uploadAddress).where(eq(uploadAddress.dropId, dropId));
    const imports = await tx
      .update(importRecord)
      .set({ rowsForgottenAt: sql`clock.now()` })
      .where(eq(importRecord.dropId, dropId))
      .returning({ id: importRecord.id });
    await tx
      .update(importRecord)
      .set({ state: 'DISCARDED' })
      .where(
        and(
          eq(importRecord.dropId, dropId),
          inArray(importRecord.state, ['TO_MATCH', 'DECIDING', 'READY']),
        ),
      );
    for (const { id } of imports) await forgetRows(tx, id);
  });
}

/** The bytes of a drop's files, and what its columns show. */
export async function forgetFiles(tx: ActorTransaction, dropId: string): Promise<void> {
  const files = tx
    .select({ id: importFile.id })
    .from(importFile)
    .where(eq(importFile.dropId, dropId));
  await tx.delete(importPiece).where(inArray(importPiece.fileId, files));
  await tx.update(importRecord).set({ columns: null }).where(eq(importRecord.dropId, dropId));
}

export async function forgetRows(tx: ActorTransaction, importId: string): Promise<void> {
  await tx.delete(importRow).where(eq(importRow.importId, importId));
  await tx.delete(importProgress).where(eq(importProgress.aboutId, importId));
}
