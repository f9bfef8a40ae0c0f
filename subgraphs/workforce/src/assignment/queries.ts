import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { asc } from 'drizzle-orm';
import { assignment, type AssignmentRow } from './table.ts';

/** The posts held by each employee, the oldest first, with the change that lies ahead. */
export async function findAssignments(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<AssignmentRow[][]> {
  const rows = await tx
    .select()
    .from(assignment)
    .where(anyOf(assignment.employeeId, employeeIds))
    .orderBy(asc(assignment.fromDay));
  return groupedBy(employeeIds, rows, (row) => row.employeeId);
}
