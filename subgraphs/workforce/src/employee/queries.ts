import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { asc, eq, gt } from 'drizzle-orm';
import {
  confidentialSituation,
  employee,
  employeeIdentity,
  type ConfidentialSituationRow,
  type EmployeeRow,
  type EmploymentRow,
} from './table.ts';

export async function findEmployees(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(EmployeeRow | null)[]> {
  const rows = await tx
    .select({ employment: employee, identity: employeeIdentity })
    .from(employee)
    .leftJoin(employeeIdentity, eq(employeeIdentity.employeeId, employee.id))
    .where(anyOf(employee.id, ids));
  return inOrderOf(ids, rows, (row) => row.employment.id);
}

/** The employment, locked until the command ends, so that two changes follow each other. */
export async function lockEmployee(
  tx: ActorTransaction,
  id: string,
): Promise<EmploymentRow | null> {
  const [row] = await tx.select().from(employee).where(eq(employee.id, id)).for('update');
  return row ?? null;
}

/** Confidential situations of each employee that the actor may read. */
export async function findConfidentialSituations(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<ConfidentialSituationRow[][]> {
  const rows = await tx
    .select()
    .from(confidentialSituation)
    .where(anyOf(confidentialSituation.employeeId, employeeIds));
  return groupedBy(employeeIds, rows, (row) => row.employeeId);
}

/** The next employments with their names, by identifier; for the rebuilding of copies. */
export async function readEmployeesAfter(
  tx: ActorTransaction,
  after: string | null,
  limit: number,
): Promise<EmployeeRow[]> {
  return tx
    .select({ employment: employee, identity: employeeIdentity })
    .from(employee)
    .leftJoin(employeeIdentity, eq(employeeIdentity.employeeId, employee.id))
    .where(after === null ? undefined : gt(employee.id, after))
    .orderBy(asc(employee.id))
    .limit(limit);
}
