import { oneOrAnyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, desc, eq, inArray, lt, ne, notInArray, sql, type SQL } from 'drizzle-orm';
import type { JournalFilter } from '../generated/resolvers.ts';
import { actionsOf } from './actions.ts';
import { journal, journalSeal, type JournalRow, type SealRow } from './table.ts';

/** Rows counted at most: nobody pages further, and a year of a large service holds millions. */
const mostCounted = 10_000;

export interface JournalArguments extends PageArguments {
  filter?: JournalFilter | null;
}

/**
 * Rows that the actor may read, the latest first.
 * @param accountIds of these accounts; of all and of none when absent
 * @param counted rows over all pages are told; of a whole service that takes longer than a page
 */
export async function listJournal(
  tx: ActorTransaction,
  accountIds: readonly string[] | null,
  { filter, ...page }: JournalArguments,
  counted: boolean,
): Promise<Page<JournalRow>> {
  const size = pageSize(page);
  const position = positionOf(page.after, ['instant', 'number']);
  const wanted = and(
    accountIds === null ? undefined : oneOrAnyOf(journal.accountId, accountIds),
    ...conditionsOf(filter ?? {}),
  );
  const following = position
    ? sql`(${journal.at}, ${journal.position}) < (${position[0]}::timestamptz, ${position[1]}::bigint)`
    : undefined;
  const rows = await tx
    .select()
    .from(journal)
    .where(and(wanted, following))
    .orderBy(desc(journal.at), desc(journal.position))
    .limit(size + 1);
  const [total] = counted
    ? await tx.execute<{ rows: number }>(sql`
        select count(*)::int as rows from
          (select from ${journal} where ${wanted ?? sql`true`} limit ${mostCounted}) as counted`)
    : [];
  return pageOf(rows, size, total?.rows ?? 0, (row) => [
    row.at.toISOString(),
    String(row.position),
  ]);
}

function conditionsOf(filter: JournalFilter): SQL[] {
  const { from, until, author, actorId, topic, targetId, acts } = filter;
  const conditions: (SQL | undefined)[] = [
    from ? sql`${journal.at} >= ${from}::date::timestamp at time zone ${zone}` : undefined,
    until ? sql`${journal.at} < (${until}::date + 1)::timestamp at time zone ${zone}` : undefined,
    author ? eq(journal.author, author) : undefined,
    acts ? ne(journal.author, 'AUTOMATIC') : undefined,
    actorId ? didIt(actorId) : undefined,
    targetId ? aboutIt(targetId) : undefined,
    topic ? topicIs(topic) : undefined,
  ];
  return conditions.filter((condition) => condition !== undefined);
}

const zone = sql`(select zone from clock.setting)`;

/** What is no identifier names nobody: the list is empty, and not whole. */
function didIt(actorId: string): SQL {
  return isId(actorId) ? eq(journal.actorId, actorId) : sql`false`;
}

/** Also one of several that a row names. */
function aboutIt(targetId: string): SQL {
  return isId(targetId)
    ? sql`(${journal.targetId} = ${targetId} or ${journal.details} -> 'ids' ? ${targetId})`
    : sql`false`;
}

function topicIs(topic: NonNullable<JournalFilter['topic']>): SQL {
  const { of, others } = actionsOf(topic);
  return others ? notInArray(journal.action, of) : inArray(journal.action, of);
}

/** People who stand in the journal of some accounts; their names are looked up by whoever may know them. */
export async function listAuthors(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: journal.actorId })
    .from(journal)
    .where(
      and(oneOrAnyOf(journal.accountId, accountIds), inArray(journal.actorKind, ['user', 'staff'])),
    );
  return rows.map(({ id }) => id).filter((id) => id !== null);
}

/** Seals, the latest first. */
export async function listSeals(tx: ActorTransaction, page: PageArguments): Promise<Page<SealRow>> {
  const size = pageSize(page);
  const position = positionOf(page.after, ['number']);
  const rows = await tx
    .select()
    .from(journalSeal)
    .where(position ? lt(journalSeal.number, Number(position[0])) : undefined)
    .orderBy(desc(journalSeal.number))
    .limit(size + 1);
  const [newest] = await tx
    .select({ number: journalSeal.number })
    .from(journalSeal)
    .orderBy(desc(journalSeal.number))
    .limit(1);
  return pageOf(rows, size, newest?.number ?? 0, ({ number }) => [String(number)]);
}
