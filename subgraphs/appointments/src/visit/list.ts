import { anyOf } from '@vigie/chassis/any-of';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, type Page, type PageArguments } from '@vigie/chassis/page';
import { containing } from '@vigie/chassis/search';
import {
  and,
  count,
  eq,
  gte,
  inArray,
  isNotNull,
  like,
  lt,
  lte,
  or,
  sql,
  type Column,
  type SQL,
} from 'drizzle-orm';
import { employee } from '../employee/table.ts';
import type { VisitOrder, VisitUrgency, VisitView } from '../generated/resolvers.ts';
import { byLegalDate, byName, byStart, following, inOrder, type Order } from './order.ts';
import { ahead } from './queries.ts';
import { attended, booked, cancelled } from './state.ts';
import { shownVisit, visit, type ShownVisit } from './table.ts';
import { urgencies } from './urgency.ts';

export interface VisitFilter extends PageArguments {
  search?: string | null;
  view?: VisitView | null;
  urgency?: VisitUrgency | null;
  from?: CivilDate | null;
  until?: CivilDate | null;
  orderBy?: VisitOrder | null;
}

/** One list of the portal: its rows and their usual order. */
interface View {
  rows: SQL | undefined;
  order: Order;
}

/** An appointment of the past that nobody has recorded yet is past all the same. */
const over = and(inArray(visit.status, booked), lte(visit.endsAt, sql`(select clock.now())`));
const ended = and(
  inArray(visit.status, [...attended, ...cancelled, 'NO_LONGER_DUE']),
  isNotNull(visit.startsAt),
);

const views: Record<VisitView, View> = {
  UPCOMING: { rows: ahead, order: byStart('asc') },
  TO_PLAN: { rows: eq(visit.status, 'TO_PLAN'), order: byLegalDate },
  PAST: { rows: or(ended, over), order: byStart('desc') },
  CALENDAR: {
    rows: and(inArray(visit.status, [...booked, ...attended]), isNotNull(visit.startsAt)),
    order: byStart('asc'),
  },
};

/** Orders that may be asked for in place of the usual one. */
const others: Record<VisitOrder, Order | null> = {
  DATE: null,
  LEGAL_DATE: byLegalDate,
  NAME: byName,
};

/** Visits of some accounts as one list, one page of one view. */
export async function listVisits(
  tx: ActorTransaction,
  accountIds: readonly string[],
  filter: VisitFilter,
): Promise<Page<ShownVisit>> {
  const size = pageSize(filter);
  const view = views[filter.view ?? 'UPCOMING'];
  const order = others[filter.orderBy ?? 'DATE'] ?? view.order;
  const matching = and(
    ofAccounts(visit.accountId, accountIds),
    view.rows,
    filter.urgency ? urgencies[filter.urgency] : undefined,
    onDays(filter),
    named(tx, accountIds, filter),
  );
  const rows = await tx
    .select(shownVisit)
    .from(visit)
    .where(and(matching, following(order, filter.after)))
    .orderBy(inOrder(order))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(visit).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [order.text(row), row.id]);
}

/** Of one account an index has the rows in their order; of several they are sorted. */
function ofAccounts(column: Column, accountIds: readonly string[]): SQL {
  const [only, second] = accountIds;
  return only && !second ? eq(column, only) : anyOf(column, accountIds);
}

/** The index knows hours, and a day begins elsewhere overseas: a day more on either side of it holds every zone. */
function onDays({ from, until }: VisitFilter): SQL | undefined {
  return and(
    from ? and(gte(visit.day, from), gte(visit.startsAt, sql`${from}::date - 1`)) : undefined,
    until ? and(lte(visit.day, until), lt(visit.startsAt, sql`${until}::date + 2`)) : undefined,
  );
}

function named(
  tx: ActorTransaction,
  accountIds: readonly string[],
  { search }: VisitFilter,
): SQL | undefined {
  if (!search?.trim()) return undefined;
  const people = tx
    .select({ id: employee.id })
    .from(employee)
    .where(
      and(
        ofAccounts(employee.accountId, accountIds),
        like(employee.searchable, containing(search)),
      ),
    );
  return inArray(visit.employeeId, people);
}
