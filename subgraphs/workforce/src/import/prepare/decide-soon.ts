import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import { eq } from 'drizzle-orm';
import { importRecord } from '../batch/table.ts';

/** Has the rows of an import decided, once for corrections that come together. */
export async function decideSoon(
  tx: ActorTransaction,
  { id, accountId }: { id: string; accountId: string },
): Promise<void> {
  await tx.update(importRecord).set({ state: 'DECIDING' }).where(eq(importRecord.id, id));
  await enqueue(
    tx,
    'decide-import',
    { importId: id, accountId },
    // Two of one import at the same time would decide the same rows twice.
    { key: `decide-import:${id}`, queue: `import-${id.slice(-2)}`, awaited: true },
  );
}
