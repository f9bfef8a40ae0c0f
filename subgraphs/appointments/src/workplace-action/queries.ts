import { anyOf, oneOrAnyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, count, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { WorkplaceActionFigure } from '../generated/resolvers.ts';
import { actionKinds, workplaceAction, type WorkplaceActionRow } from './table.ts';

export async function findActions(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(WorkplaceActionRow | null)[]> {
  const rows = await tx
    .select()
    .from(workplaceAction)
    .where(anyOf(workplaceAction.id, ids.filter(isId)));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Actions at some accounts, the latest asked for or noted first. */
export async function listActions(
  tx: ActorTransaction,
  accountIds: readonly string[],
  page: PageArguments,
): Promise<Page<WorkplaceActionRow>> {
  const { askedOn, id } = workplaceAction;
  const own = oneOrAnyOf(workplaceAction.accountId, accountIds);
  const before = (day: string, last: string) =>
    sql`(${askedOn}, ${id}) < (${day}::date, ${last}::uuid)`;
  return listPage(tx, own, page, {
    ...{ order: [desc(askedOn), desc(id)], from: before, dayOf: (row) => row.askedOn },
  });
}

export interface QueueArguments extends PageArguments {
  planned?: boolean | null;
}

/** What waits for an answer, or for its day; null for whoever does not answer for the service. */
export async function listActionQueue(
  tx: ActorTransaction,
  { kind }: CallerActor,
  { planned, ...page }: QueueArguments,
): Promise<Page<WorkplaceActionRow> | null> {
  if (kind !== 'staff' || !(await allowsEverywhere(tx, 'visits:manage'))) return null;
  const { id, state, day, askedOn } = workplaceAction;
  const due = sql`coalesce(${day}, ${askedOn})`;
  return listPage(tx, eq(state, planned ? 'PLANNED' : 'ASKED'), page, {
    order: [due, id],
    from: (last, lastId) => sql`(${due}, ${id}) > (${last}::date, ${lastId}::uuid)`,
    dayOf: (row) => row.day ?? row.askedOn,
  });
}

interface Order {
  order: (SQL | typeof workplaceAction.id)[];
  from: (day: string, id: string) => SQL;
  dayOf: (row: WorkplaceActionRow) => string;
}

async function listPage(
  tx: ActorTransaction,
  matching: SQL,
  page: PageArguments,
  { order, from, dayOf }: Order,
): Promise<Page<WorkplaceActionRow>> {
  const size = pageSize(page);
  const [day, id] = positionOf(page.after, ['day', 'id']) ?? [];
  const rows = await tx
    .select()
    .from(workplaceAction)
    .where(and(matching, day && id ? from(day, id) : undefined))
    .orderBy(...order)
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(workplaceAction).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [dayOf(row), row.id]);
}

/** Actions held at each account in one year, by kind in the order of the law. */
export async function countHeld(
  tx: ActorTransaction,
  accountIds: readonly string[],
  year: number,
): Promise<WorkplaceActionFigure[][]> {
  const { accountId, kind, state, day } = workplaceAction;
  const rows = await tx
    .select({ accountId, kind, held: count() })
    .from(workplaceAction)
    .where(
      and(
        anyOf(accountId, accountIds),
        eq(state, 'HELD'),
        sql`${day} between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`,
      ),
    )
    .groupBy(accountId, kind);
  const ordered = rows.toSorted(
    (one, other) => actionKinds.indexOf(one.kind) - actionKinds.indexOf(other.kind),
  );
  return groupedBy(accountIds, ordered, (row) => row.accountId);
}
