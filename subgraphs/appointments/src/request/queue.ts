import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, type Page, type PageArguments } from '@vigie/chassis/page';
import { containing, withoutSpaces } from '@vigie/chassis/search';
import { and, count, eq, gte, inArray, like, lte, or, type SQL } from 'drizzle-orm';
import { employee } from '../employee/table.ts';
import type { VisitRequestOrder } from '../generated/resolvers.ts';
import { accountTrade } from '../statistics/table.ts';
import { orders } from './order.ts';
import { openStates } from './state.ts';
import { requestedEmployee, visitRequest, type RequestRow } from './table.ts';

export interface QueueFilter extends PageArguments {
  mine?: boolean | null;
  promisedFrom?: CivilDate | null;
  promisedUntil?: CivilDate | null;
  search?: string | null;
  orderBy?: VisitRequestOrder | null;
}

/** What waits for an answer; null for whoever does not answer for the service. */
export async function listQueue(
  tx: ActorTransaction,
  { kind, subjectId }: CallerActor,
  filter: QueueFilter,
): Promise<Page<RequestRow> | null> {
  if (kind !== 'staff' || !(await allowsEverywhere(tx, 'visits:manage'))) return null;
  const size = pageSize(filter);
  const order = orders[filter.orderBy ?? 'PROMISED_ON'];
  const matching = and(
    inArray(visitRequest.state, openStates),
    filter.mine ? eq(visitRequest.assigneeId, subjectId) : undefined,
    filter.promisedFrom ? gte(visitRequest.promisedOn, filter.promisedFrom) : undefined,
    filter.promisedUntil ? lte(visitRequest.promisedOn, filter.promisedUntil) : undefined,
    filter.search?.trim() ? named(tx, filter.search) : undefined,
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

/** Of an employee of this name, or of a member of this name or number. */
function named(tx: ActorTransaction, search: string): SQL | undefined {
  const pattern = containing(withoutSpaces(search));
  const employees = tx
    .select({ id: requestedEmployee.requestId })
    .from(requestedEmployee)
    .innerJoin(employee, eq(employee.id, requestedEmployee.employeeId))
    .where(like(employee.searchable, pattern));
  const members = tx
    .select({ id: accountTrade.accountId })
    .from(accountTrade)
    .where(like(accountTrade.searchable, pattern));
  return or(inArray(visitRequest.id, employees), inArray(visitRequest.accountId, members));
}
