import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, or } from 'drizzle-orm';
import { end } from './open.ts';
import { replacement } from './table.ts';

/** Proposals fall with the appointment that was to be taken over, and with the visit of whoever was to come instead. */
export async function lapseWith(tx: ActorTransaction, visitId: string): Promise<void> {
  const rows = await tx
    .select()
    .from(replacement)
    .where(
      and(
        eq(replacement.state, 'PROPOSED'),
        or(eq(replacement.visitId, visitId), eq(replacement.otherVisitId, visitId)),
      ),
    )
    .for('update');
  for (const row of rows) await end(tx, row, 'LAPSE');
}
