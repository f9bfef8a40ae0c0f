import type { ActorTransaction } from '@vigie/chassis/database';
import { readToday } from '@vigie/chassis/today';
import { and, eq, inArray } from 'drizzle-orm';
import { findCentres } from '../centre/queries.ts';
import { enqueuePlanning } from '../planning/enqueue.ts';
import { seekAgain } from '../visit/reconcile.ts';
import { visit } from '../visit/table.ts';
import { isAway, type Unavailable } from './rules.ts';

/**
 * Plans an employee's visits by what was just said: those that wait are looked for again, a tentative appointment to
 * which they cannot come is given back. What was told or chosen stays: whoever manages the visits decides about it.
 */
export async function planAround(
  tx: ActorTransaction,
  employeeId: string,
  said: Unavailable,
): Promise<void> {
  const visits = await tx
    .select()
    .from(visit)
    .where(and(eq(visit.employeeId, employeeId), inArray(visit.status, ['TO_PLAN', 'PLANNED'])))
    .for('update');
  const today = await readToday(tx);
  for (const current of visits) {
    const { id, status, locked, startsAt, day, centreId } = current;
    if (status === 'TO_PLAN') {
      await enqueuePlanning(tx, id);
      continue;
    }
    if (locked || !startsAt || !day || !centreId || day <= today) continue;
    const [there] = await findCentres(tx, [centreId]);
    if (there && isAway(said, { startsAt, day, zone: there.zone })) await seekAgain(tx, current);
  }
}
