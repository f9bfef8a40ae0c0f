import type { ActorTransaction } from '@vigie/chassis/database';
import {
  pageOf,
  pageSize,
  positionOf,
  type Page,
  type PageArguments,
  type PositionPart,
} from '@vigie/chassis/page';
import { containing } from '@vigie/chassis/search';
import { and, asc, count, desc, eq, gte, like, sql, type SQL } from 'drizzle-orm';
import type { EmployeeOrder, EmployeeStatus, FollowUpProfile } from '../generated/resolvers.ts';
import { hasStatus } from './status.ts';
import { employee, employeeIdentity, type EmployeeRow } from './table.ts';

export interface EmployeeFilter extends PageArguments {
  search?: string | null;
  status?: EmployeeStatus | null;
  profile?: FollowUpProfile | null;
  orderBy?: EmployeeOrder | null;
}

const lastName = sql<string>`coalesce(${employeeIdentity.lastName}, '')`;
const firstName = sql<string>`coalesce(${employeeIdentity.firstName}, '')`;

/** How a list is ordered: its columns, and where a page goes on after a position. */
interface Order {
  columns: SQL[];
  parts: readonly PositionPart[];
  after(position: readonly string[]): SQL;
  position(row: EmployeeRow): string[];
}

const byName: Order = {
  columns: [asc(lastName), asc(firstName), asc(employee.id)],
  parts: ['text', 'text', 'id'],
  after: ([last, first, id]) =>
    sql`(${lastName}, ${firstName}, ${employee.id}) > (${last}, ${first}, ${id}::uuid)`,
  position: ({ employment, identity }) => [
    identity?.lastName ?? '',
    identity?.firstName ?? '',
    employment.id,
  ],
};

const byStart: Order = {
  columns: [desc(employee.startDate), desc(employee.id)],
  parts: ['day', 'id'],
  after: ([start, id]) =>
    sql`(${employee.startDate}, ${employee.id}) < (${start}::date, ${id}::uuid)`,
  position: ({ employment }) => [employment.startDate, employment.id],
};

const byChange: Order = {
  columns: [asc(employee.updatedAt), asc(employee.id)],
  parts: ['instant', 'id'],
  after: ([at, id]) =>
    sql`(${employee.updatedAt}, ${employee.id}) > (${at}::timestamptz, ${id}::uuid)`,
  position: ({ employment }) => [employment.updatedAt.toISOString(), employment.id],
};

/** Employees of one account. */
export function listEmployees(
  tx: ActorTransaction,
  accountId: string,
  filter: EmployeeFilter,
): Promise<Page<EmployeeRow>> {
  const matching = and(
    eq(employee.accountId, accountId),
    hasStatus(filter.status),
    filter.profile ? eq(employee.profile, filter.profile) : undefined,
    filter.search ? like(employeeIdentity.searchable, containing(filter.search)) : undefined,
  );
  const order = filter.orderBy === 'START_DATE' ? byStart : byName;
  return page(tx, matching, filter, order, Boolean(filter.search));
}

/** Employees of every account open to the actor, closed ones included, oldest change first. */
export function listChanges(
  tx: ActorTransaction,
  filter: PageArguments & { updatedSince?: Date | null },
): Promise<Page<EmployeeRow>> {
  const matching = filter.updatedSince ? gte(employee.updatedAt, filter.updatedSince) : undefined;
  return page(tx, matching, filter, byChange, false);
}

async function page(
  tx: ActorTransaction,
  matching: SQL | undefined,
  filter: PageArguments,
  order: Order,
  searched: boolean,
): Promise<Page<EmployeeRow>> {
  const size = pageSize(filter);
  const position = positionOf(filter.after, order.parts);
  const rows = await tx
    .select({ employment: employee, identity: employeeIdentity })
    .from(employee)
    .leftJoin(employeeIdentity, eq(employeeIdentity.employeeId, employee.id))
    .where(and(matching, position ? order.after(position) : undefined))
    .orderBy(...order.columns)
    .limit(size + 1);
  const counting = tx.select({ rows: count() }).from(employee);
  // Only a search looks at names.
  const [total] = await (
    searched
      ? counting.leftJoin(employeeIdentity, eq(employeeIdentity.employeeId, employee.id))
      : counting
  ).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, order.position);
}
