import { anyOf } from '@vigie/chassis/any-of';
import { auditAll } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, sql } from 'drizzle-orm';
import { tellDisputers } from './announce.ts';
import { chargeDispute } from './table.ts';

/** Fees that are not asked for any more need no answer: whoever disputed them reads that they were right, and why. */
export async function settleDisputes(
  tx: ActorTransaction,
  chargeIds: readonly string[],
  {
    answer,
    answeredBy,
    creditNoteId = null,
  }: { answer: string; answeredBy: string | null; creditNoteId?: string | null },
): Promise<void> {
  const settled = await tx
    .update(chargeDispute)
    .set({ state: 'ACCEPTED', answer, answeredBy, creditNoteId, answeredAt: sql`clock.now()` })
    .where(and(anyOf(chargeDispute.chargeId, chargeIds), eq(chargeDispute.state, 'OPEN')))
    .returning();
  await auditAll(
    tx,
    settled.map(({ id, accountId }) => {
      return { action: 'charge-dispute.accepted', accountId, targetId: id };
    }),
  );
  await tellDisputers(tx, settled, 'ACCEPTED');
}
