import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import type { Headcount } from '../generated/resolvers.ts';
import {
  confidentialSituation,
  employee,
  employeeIdentity,
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
): Promise<string[][]> {
  const rows = await tx
    .select()
    .from(confidentialSituation)
    .where(anyOf(confidentialSituation.employeeId, employeeIds));
  const groups = groupedBy(employeeIds, rows, (row) => row.employeeId);
  return groups.map((group) => group.map((row) => row.code));
}

/** Employees of each account, counted by status and profile. */
export async function countEmployees(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<(Headcount | null)[]> {
  // Materialized, or PostgreSQL would ask the clock for every column of every row.
  const rows = await tx.execute<Headcount & { accountId: string }>(sql`
    with today as materialized (select clock.today() as day)
    select account_id as "accountId",
      count(*) filter (where not gone and not coming)::int as active,
      count(*) filter (where coming)::int as upcoming,
      count(*) filter (where gone and withdrawn_at is null)::int as closed,
      count(*) filter (where not gone and profile = 'SI')::int as si,
      count(*) filter (where not gone and profile = 'SIA')::int as sia,
      count(*) filter (where not gone and profile = 'SIR')::int as sir
    from (select account_id, profile, withdrawn_at,
        coalesce(left_on < day, false) as gone,
        start_date > day and not coalesce(left_on < day, false) as coming
      from ${employee}, today
      where account_id = any(${sql.param([...accountIds])}::uuid[])) as counted
    group by account_id`);
  const none = { active: 0, upcoming: 0, closed: 0, si: 0, sia: 0, sir: 0 };
  return inOrderOf(accountIds, [...rows], (row) => row.accountId).map((row) => row ?? none);
}
