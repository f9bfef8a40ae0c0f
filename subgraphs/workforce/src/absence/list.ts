import { oneOrAnyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, count, eq, getTableColumns, isNull, sql, type SQL } from 'drizzle-orm';
import type { AbsenceOrder, AbsenceView } from '../generated/resolvers.ts';
import { employeeIdentity } from '../employee/table.ts';
import { comes, endedByLeaving, toRequest } from './queries.ts';
import { absence, type AbsenceRow } from './table.ts';

export interface AbsenceFilter extends PageArguments {
  view?: AbsenceView | null;
  orderBy?: AbsenceOrder | null;
}

/** An absence with the name by which it may be ordered. */
type Listed = AbsenceRow & { name: string };

/** The value by which absences stand in order; those of the same one by their identifier. */
interface Order {
  by: SQL;
  direction: 'asc' | 'desc';
  /** PostgreSQL's type of the value, and the value as a cursor carries it. */
  type: 'date' | 'text';
  text(row: Listed): string;
}

/** One list of the portal: its rows and their usual order. */
interface View {
  rows: SQL;
  order: Order;
}

/** An end that is not known lies behind all others. */
const unknownEnd = '9999-12-31';
const today = sql`(select clock.today())`;
const end = sql`coalesce(${absence.lastDay}, ${sql.raw(`'${unknownEnd}'::date`)})`;
const gone = endedByLeaving(sql`${absence}`);
const byEnd = (direction: Order['direction']): Order => ({
  ...{ by: end, direction, type: 'date' },
  text: ({ lastDay }) => lastDay ?? unknownEnd,
});

const views: Record<AbsenceView, View> = {
  CURRENT: { rows: sql`${end} >= ${today} and not ${gone}`, order: byEnd('asc') },
  RETURNING: {
    rows: sql`${absence.returnedOn} is null and ${absence.lastDay} is not null and not ${gone}`,
    order: byEnd('asc'),
  },
  TO_REQUEST: {
    rows: toRequest(sql`${absence}`),
    order: {
      ...{ by: sql`${absence.returnVisitBy}`, direction: 'asc', type: 'date' },
      text: ({ returnVisitBy }) => returnVisitBy ?? '',
    },
  },
  PAST: { rows: sql`(${end} < ${today} or ${gone})`, order: byEnd('desc') },
};

/** Rows of people whom the actor may not name are hidden: they come first, as if nameless. */
const name = sql<string>`coalesce(${employeeIdentity.lastName} || ' ' || ${employeeIdentity.firstName}, '')`;

/** Orders that may be asked for in place of the usual one. */
const others: Record<AbsenceOrder, Order | null> = {
  DATE: null,
  FIRST_DAY: {
    ...{ by: sql`${absence.firstDay}`, direction: 'desc', type: 'date' },
    text: ({ firstDay }) => firstDay,
  },
  NAME: { by: name, direction: 'asc', type: 'text', text: (row) => row.name },
};

/** Absences of some accounts together, one page of one view. */
export async function listAbsences(
  tx: ActorTransaction,
  accountIds: readonly string[],
  filter: AbsenceFilter,
): Promise<Page<AbsenceRow>> {
  const size = pageSize(filter);
  const view = views[filter.view ?? 'CURRENT'];
  const order = others[filter.orderBy ?? 'DATE'] ?? view.order;
  const matching = and(
    oneOrAnyOf(absence.accountId, accountIds),
    isNull(absence.withdrawnAt),
    comes(sql`${absence}`),
    view.rows,
  );
  const direction = sql.raw(order.direction);
  const rows = await tx
    .select({ ...getTableColumns(absence), name })
    .from(absence)
    .leftJoin(employeeIdentity, eq(employeeIdentity.employeeId, absence.employeeId))
    .where(and(matching, following(order, filter.after)))
    .orderBy(sql`${order.by} ${direction}, ${absence.id} ${direction}`)
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(absence).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [order.text(row), row.id]);
}

function following(
  { by, direction, type }: Order,
  after: string | null | undefined,
): SQL | undefined {
  const position = positionOf(after, [type === 'date' ? 'day' : 'text', 'id']);
  if (!position) return undefined;
  const [value, id] = position;
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');
  return sql`(${by}, ${absence.id}) ${beyond} (${value}::${sql.raw(type)}, ${id}::uuid)`;
}
