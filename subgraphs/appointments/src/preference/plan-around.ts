import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { and, eq, gt, sql } from 'drizzle-orm';
import { seekAgain } from '../visit/reconcile.ts';
import { visit } from '../visit/table.ts';
import { onClosedDay } from './queries.ts';

/**
 * Gives tentative appointments on days when their employer is shut back, and looks for others. What was told or chosen
 * stays: whoever manages the visits decides about it. Slots are nobody's to give back but planning's.
 */
export function planAroundClosures(tx: ActorTransaction, accountId: string): Promise<void> {
  return asJobWithin(tx, { task: 'plan-around', accountId }, async () => {
    const rows = await tx
      .select()
      .from(visit)
      .where(
        and(
          ...[eq(visit.accountId, accountId), eq(visit.status, 'PLANNED'), eq(visit.locked, false)],
          ...[gt(visit.day, sql`clock.today()`), onClosedDay],
        ),
      )
      .orderBy(visit.id)
      .for('update');
    for (const row of rows) await seekAgain(tx, row);
  });
}
