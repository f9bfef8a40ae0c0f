import { changePage, type ChangeArguments } from '@vigie/chassis/changes';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, type Page } from '@vigie/chassis/page';
import { and, count, eq } from 'drizzle-orm';
import { employee, employeeIdentity, type EmployeeRow } from '../table.ts';

/**
 * Employees of every account open to the actor, closed ones included, oldest change first.
 * @param counted rows over all pages are told; of a whole service that takes longer than a page
 */
export async function listChanges(
  tx: ActorTransaction,
  asked: ChangeArguments,
  counted: boolean,
): Promise<Page<EmployeeRow>> {
  const { size, matching, following, order } = await changePage(tx, asked, employee);
  const rows = await tx
    .select({ employment: employee, identity: employeeIdentity })
    .from(employee)
    .leftJoin(employeeIdentity, eq(employeeIdentity.employeeId, employee.id))
    .where(and(matching, following))
    .orderBy(...order)
    .limit(size + 1);
  const [total] = counted ? await tx.select({ rows: count() }).from(employee).where(matching) : [];
  return pageOf(rows, size, total?.rows ?? 0, ({ employment }) => [
    employment.updatedAt.toISOString(),
    employment.id,
  ]);
}
