import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, asc, count, eq, gte, sql } from 'drizzle-orm';
import { employee, employeeIdentity, type EmployeeRow } from '../table.ts';

/** Employees of every account open to the actor, closed ones included, oldest change first. */
export async function listChanges(
  tx: ActorTransaction,
  asked: PageArguments & { updatedSince?: Date | null },
): Promise<Page<EmployeeRow>> {
  const size = pageSize(asked);
  const position = positionOf(asked.after, ['instant', 'id']);
  const since = asked.updatedSince ? gte(employee.updatedAt, asked.updatedSince) : undefined;
  const following = position
    ? sql`(${employee.updatedAt}, ${employee.id}) > (${position[0]}::timestamptz, ${position[1]}::uuid)`
    : undefined;
  const rows = await tx
    .select({ employment: employee, identity: employeeIdentity })
    .from(employee)
    .leftJoin(employeeIdentity, eq(employeeIdentity.employeeId, employee.id))
    .where(and(since, following))
    .orderBy(asc(employee.updatedAt), asc(employee.id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(employee).where(since);
  return pageOf(rows, size, total?.rows ?? 0, ({ employment }) => [
    employment.updatedAt.toISOString(),
    employment.id,
  ]);
}
