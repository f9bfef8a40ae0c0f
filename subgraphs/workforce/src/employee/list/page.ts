import { anyOf } from '@vigie/chassis/any-of';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import {
  pageOf,
  pageSize,
  positionOf,
  type Page,
  type PageArguments,
  type Position,
} from '@vigie/chassis/page';
import { and, count, eq, sql, type SQL } from 'drizzle-orm';
import type { EmployeeOrder } from '../../generated/resolvers.ts';
import { employee, employeeIdentity, type EmployeeRow } from '../table.ts';
import { matching, type EmployeeFilter, type Matching } from './filter.ts';
import { orders, type Wanted } from './order.ts';
import { planForValues } from './plan.ts';

/** A row with its place in the list. */
export interface ListedEmployee extends EmployeeRow {
  position: Position;
}

export interface ListArguments extends EmployeeFilter, PageArguments {
  orderBy?: EmployeeOrder | null | undefined;
}

/** Employees of one account or several, as one list. */
export async function listEmployees(
  tx: ActorTransaction,
  accountIds: readonly string[],
  asked: ListArguments,
  today: CivilDate,
): Promise<Page<ListedEmployee>> {
  const size = pageSize(asked);
  const order = asked.orderBy ?? 'NAME';
  const after = positionOf(asked.after, orders[order].parts);
  const [who] = await Promise.all([matching(tx, accountIds, asked, today), planForValues(tx)]);
  const [rows, total] = await Promise.all([
    rowsAfter(tx, accountIds, order, { matching: who, today, after, limit: size + 1 }),
    countMatching(tx, accountIds, who),
  ]);
  return pageOf(rows, size, total, ({ position }) => position);
}

/** The next rows of a list, in one statement. */
export function rowsAfter(
  tx: ActorTransaction,
  accountIds: readonly string[],
  orderBy: EmployeeOrder,
  wanted: Wanted,
): Promise<ListedEmployee[]> {
  const { rows, columns, position } = orders[orderBy];
  const page = sql`(
    select rows.* from ${accountsNamed(accountIds)} as a cross join lateral (${rows(wanted)}) as rows) as page`;
  return tx
    .select({ employment: employee, identity: employeeIdentity, position })
    .from(page)
    .innerJoin(employee, eq(employee.id, sql`page.id`))
    .leftJoin(employeeIdentity, eq(employeeIdentity.employeeId, employee.id))
    .orderBy(columns)
    .limit(wanted.limit);
}

/** A single account stands as a value in the statement, for which PostgreSQL plans as for a constant. */
function accountsNamed(accountIds: readonly string[]): SQL {
  const [only] = accountIds;
  const ids =
    accountIds.length === 1
      ? sql`(select ${only}::uuid as id)`
      : sql`unnest(${sql.param([...accountIds])}::uuid[])`;
  return sql`(select id, (select access.everywhere('employees:identity'))
    or id = any(array(select access.members('employees:identity'))) as named from ${ids} as given (id))`;
}

/** How many are in a list, all pages together. */
export async function countMatching(
  tx: ActorTransaction,
  accountIds: readonly string[],
  { from, where }: Matching,
): Promise<number> {
  const [total] = await tx
    .select({ rows: count() })
    .from(from)
    .where(and(anyOf(employee.accountId, accountIds), where));
  return total?.rows ?? 0;
}
