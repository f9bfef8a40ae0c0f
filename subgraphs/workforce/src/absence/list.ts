import { oneOrAnyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, count, isNull, sql, type SQL } from 'drizzle-orm';
import type { AbsenceView } from '../generated/resolvers.ts';
import { comes, endedByLeaving, toRequest } from './queries.ts';
import { absence, type AbsenceRow } from './table.ts';

export interface AbsenceFilter extends PageArguments {
  view?: AbsenceView | null;
}

/** One list of the portal: its rows and the day by which they stand in order. */
interface View {
  rows: SQL;
  by: SQL;
  direction: 'asc' | 'desc';
  day(row: AbsenceRow): string;
}

/** An end that is not known lies behind all others. */
const unknownEnd = '9999-12-31';
const today = sql`(select clock.today())`;
const end = sql`coalesce(${absence.lastDay}, ${sql.raw(`'${unknownEnd}'::date`)})`;
const gone = endedByLeaving(sql`${absence}`);
const endOf = ({ lastDay }: AbsenceRow): string => lastDay ?? unknownEnd;

const views: Record<AbsenceView, View> = {
  CURRENT: {
    rows: sql`${end} >= ${today} and not ${gone}`,
    by: end,
    direction: 'asc',
    day: endOf,
  },
  RETURNING: {
    rows: sql`${absence.returnedOn} is null and ${absence.lastDay} is not null and not ${gone}`,
    by: end,
    direction: 'asc',
    day: endOf,
  },
  TO_REQUEST: {
    rows: toRequest(sql`${absence}`),
    by: sql`${absence.returnVisitBy}`,
    direction: 'asc',
    day: ({ returnVisitBy }) => returnVisitBy ?? '',
  },
  PAST: {
    rows: sql`(${end} < ${today} or ${gone})`,
    by: end,
    direction: 'desc',
    day: endOf,
  },
};

/** Absences of some accounts together, one page of one view. */
export async function listAbsences(
  tx: ActorTransaction,
  accountIds: readonly string[],
  filter: AbsenceFilter,
): Promise<Page<AbsenceRow>> {
  const size = pageSize(filter);
  const view = views[filter.view ?? 'CURRENT'];
  const matching = and(
    oneOrAnyOf(absence.accountId, accountIds),
    isNull(absence.withdrawnAt),
    comes(sql`${absence}`),
    view.rows,
  );
  const direction = sql.raw(view.direction);
  const rows = await tx
    .select()
    .from(absence)
    .where(and(matching, following(view, filter.after)))
    .orderBy(sql`${view.by} ${direction}, ${absence.id} ${direction}`)
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(absence).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [view.day(row), row.id]);
}

function following({ by, direction }: View, after: string | null | undefined): SQL | undefined {
  const position = positionOf(after, ['day', 'id']);
  if (!position) return undefined;
  const [day, id] = position;
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');
  return sql`(${by}, ${absence.id}) ${beyond} (${day}::date, ${id}::uuid)`;
}
