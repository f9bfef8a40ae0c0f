import { eq } from 'drizzle-orm';
import type { JobContext } from '../../job-context.ts';
import { openColumns, sealColumns } from '../batch/columns.ts';
import { forgetRows } from '../batch/forget.ts';
import { importRecord } from '../batch/table.ts';
import { filesOf } from '../drop/queries.ts';
import { isSettled, proposedColumns, takeRows } from './open-list.ts';
import { onlyList } from './only-list.ts';
import { readFiles } from './read-files.ts';
import { readToday } from './today.ts';

/**
 * Reads a list once more, after somebody matched its columns or chose another of its sheets: what was not matched
 * before was kept nowhere else than in the file.
 */
export async function readList(
  context: JobContext,
  { importId, accountId }: { importId: string; accountId: string },
): Promise<void> {
  const { database, dataKey } = context;
  const job = { kind: 'job', task: 'read-list', accountId } as const;
  const [before, files] = await database.as(job, async (tx) => {
    const [row] = await tx.select().from(importRecord).where(eq(importRecord.id, importId));
    return [row, row ? await filesOf(tx, row.dropId) : []] as const;
  });
  if (before?.state !== 'DECIDING') return;
  const { uploads } = await readFiles(context, { id: importId }, files);
  const list = onlyList(uploads);
  if (typeof list === 'string') throw new Error('The list that was read before is not there');
  await database.as(job, async (tx) => {
    const [row] = await tx
      .select()
      .from(importRecord)
      .where(eq(importRecord.id, importId))
      .for('update');
    const matched = row?.state === 'DECIDING' ? openColumns(dataKey, row) : null;
    if (!row || !matched) return;
    await forgetRows(tx, importId);
    const isOtherSheet = matched.columns.length === 0;
    const columns = isOtherSheet
      ? await proposedColumns(tx, accountId, list, matched.sheet, await readToday(tx))
      : matched;
    if (isOtherSheet && !isSettled(columns)) {
      const sealed = sealColumns(dataKey, importId, columns);
      await tx
        .update(importRecord)
        .set({ state: 'TO_MATCH', columns: sealed })
        .where(eq(importRecord.id, importId));
      return;
    }
    await takeRows(tx, dataKey, { id: importId, accountId }, list, columns);
  });
}
