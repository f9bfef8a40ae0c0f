import type { ActorTransaction } from '@vigie/chassis/database';
import type { AbsenceChanged } from '@vigie/chassis/events';
import { lt } from 'drizzle-orm';
import { planAround } from '../unavailability/plan-around.ts';
import { reconcileReturnVisits } from '../visit/reconcile.ts';
import { absence, type AbsenceRow } from './table.ts';

/**
 * Takes an event of workforce: the copy, the return visit that follows from it and what is planned around its days change
 * together. An older version than the known one, or the same again, has no effect.
 */
export async function receiveAbsence(tx: ActorTransaction, event: AbsenceChanged): Promise<void> {
  if (!(await keepCopy(tx, event))) return;
  const { employeeId, accountId } = event;
  await reconcileReturnVisits(tx, employeeId);
  await planAround(tx, accountId, [employeeId]);
}

async function keepCopy(tx: ActorTransaction, event: AbsenceChanged): Promise<boolean> {
  const { absenceId: id, accountId, employeeId, version, returnVisit } = event;
  const { firstDay, lastDay, withdrawn } = event;
  const row: AbsenceRow = {
    ...{ id, accountId, employeeId, version, firstDay, lastDay, withdrawn },
    returnKind: returnVisit?.kind ?? null,
    earliestDate: returnVisit?.earliestDate ?? null,
    latestDate: returnVisit?.latestDate ?? null,
    performers: [...(returnVisit?.performers ?? [])],
  };
  const kept = await tx
    .insert(absence)
    .values(row)
    .onConflictDoUpdate({
      target: absence.id,
      set: row,
      setWhere: lt(absence.version, row.version),
    })
    .returning({ id: absence.id });
  return kept.length > 0;
}
