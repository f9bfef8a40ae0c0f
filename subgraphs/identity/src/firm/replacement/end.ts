import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { firmReplacement } from './table.ts';

/** Ends whatever replacement somebody has a part in, on either side. */
export async function endReplacementsOf(tx: ActorTransaction, memberId: string): Promise<void> {
  const { replacedId, substituteId, endedAt } = firmReplacement;
  await tx
    .update(firmReplacement)
    .set({ endedAt: sql`clock.now()` })
    .where(and(isNull(endedAt), or(eq(replacedId, memberId), eq(substituteId, memberId))));
}
