import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import { employee } from '../employee/table.ts';
import { visit, type VisitRow } from './table.ts';

/** Every visit of each employee that the actor may read: due, planned, held and past ones. */
export async function findVisitsOf(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<VisitRow[][]> {
  const rows = await tx.select().from(visit).where(anyOf(visit.employeeId, employeeIds));
  return groupedBy(employeeIds, rows, (row) => row.employeeId);
}

/** Every visit of each employee; null where the actor may not read visits, which is not the same as none. */
export async function findReadableVisits(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<(VisitRow[] | null)[]> {
  const readable = tx
    .select({ id: employee.id })
    .from(employee)
    .where(
      sql`${anyOf(employee.id, employeeIds)} and ((select access.everywhere('visits:read'))
        or ${employee.accountId} = any(array(select access.members('visits:read'))))`,
    );
  const [visits, open] = await Promise.all([findVisitsOf(tx, employeeIds), readable]);
  const known = new Set(open.map(({ id }) => id));
  return employeeIds.map((id, index) => (known.has(id) ? (visits[index] ?? []) : null));
}
