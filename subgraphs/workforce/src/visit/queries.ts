import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { visit, type VisitRow } from './table.ts';

/** Every visit of each employee that the actor may read: due, planned, held and past ones. */
export async function findVisitsOf(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<VisitRow[][]> {
  const rows = await tx.select().from(visit).where(anyOf(visit.employeeId, employeeIds));
  return groupedBy(employeeIds, rows, (row) => row.employeeId);
}
