import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import type { DocumentRow } from '../document/table.ts';
import { noticeKinds } from './rules.ts';
import { noticeArrival } from './table.ts';

/** Somebody of the employer fetches a file here: a notice has reached them, on the day of the first time. */
export async function arriveByPortal(
  tx: ActorTransaction,
  rows: readonly Pick<DocumentRow, 'id' | 'accountId' | 'kind'>[],
  subjectId: string,
): Promise<void> {
  for (const { id, accountId, kind } of rows) {
    if (!noticeKinds.includes(kind)) continue;
    const first = await tx
      .insert(noticeArrival)
      .values({
        ...{ documentId: id, accountId, means: 'PORTAL', notedBy: subjectId },
        ...{ arrivedOn: sql`clock.today()`, notedAt: sql`clock.now()` },
      })
      .onConflictDoNothing()
      .returning({ id: noticeArrival.documentId });
    if (first.length === 0) continue;
    await audit(tx, { action: 'notice.reached', accountId, targetId: id, details: { kind } });
  }
}
