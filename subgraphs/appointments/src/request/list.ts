import { oneOrAnyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, type Page, type PageArguments } from '@vigie/chassis/page';
import { containing } from '@vigie/chassis/search';
import { and, count, eq, inArray, like, type SQL } from 'drizzle-orm';
import { employee } from '../employee/table.ts';
import type { VisitRequestOrder, VisitRequestState } from '../generated/resolvers.ts';
import { orders } from './order.ts';
import { requestedEmployee, visitRequest, type RequestRow } from './table.ts';

export interface RequestFilter extends PageArguments {
  states?: readonly VisitRequestState[] | null;
  search?: string | null;
  orderBy?: VisitRequestOrder | null;
}

/** Requests of some accounts together. */
export async function listRequests(
  tx: ActorTransaction,
  accountIds: readonly string[],
  filter: RequestFilter,
): Promise<Page<RequestRow>> {
  const size = pageSize(filter);
  const { states } = filter;
  const order = orders[filter.orderBy ?? 'NEWEST'];
  const matching = and(
    oneOrAnyOf(visitRequest.accountId, accountIds),
    states && states.length > 0 ? inArray(visitRequest.state, [...states]) : undefined,
    named(tx, accountIds, filter),
  );
  const rows = await tx
    .select()
    .from(visitRequest)
    .where(and(matching, order.following(filter.after)))
    .orderBy(order.sequence)
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(visitRequest).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, order.position);
}

function named(
  tx: ActorTransaction,
  accountIds: readonly string[],
  { search }: RequestFilter,
): SQL | undefined {
  if (!search?.trim()) return undefined;
  const asking = tx
    .select({ id: requestedEmployee.requestId })
    .from(requestedEmployee)
    .innerJoin(employee, eq(employee.id, requestedEmployee.employeeId))
    .where(
      and(
        oneOrAnyOf(employee.accountId, accountIds),
        like(employee.searchable, containing(search)),
      ),
    );
  return inArray(visitRequest.id, asking);
}
