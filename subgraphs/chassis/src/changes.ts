import { and, asc, gte, lt, sql, type Column, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from './database.ts';
import { largestChangesPage, pageSize, positionOf, type PageArguments } from './page.ts';

/** Arguments of a list that programs follow. */
export interface ChangeArguments extends PageArguments {
  updatedSince?: Date | null;
}

/** What makes a query a page of changes: oldest first, each row where it was changed last. */
export interface ChangePage {
  size: number;
  /** The changes that are told, whatever page of them. */
  matching: SQL | undefined;
  /** Those after the last row already read. */
  following: SQL | undefined;
  order: SQL[];
}

/**
 * A row carries the instant at which its transaction began, and shows only when that transaction ends: of two, the one
 * that began first may end last. Whoever read the other one meanwhile would have passed it and never see it. So only
 * what changed before the oldest transaction under way began is told; the rest comes with the next question.
 */
export async function changePage(
  tx: ActorTransaction,
  asked: ChangeArguments,
  { updatedAt, id }: { updatedAt: Column; id: Column },
): Promise<ChangePage> {
  const position = positionOf(asked.after, ['instant', 'id']);
  const settled = await settledUntil(tx);
  return {
    size: pageSize(asked, largestChangesPage),
    matching: and(
      asked.updatedSince ? gte(updatedAt, asked.updatedSince) : undefined,
      lt(updatedAt, settled),
    ),
    following: position
      ? sql`(${updatedAt}, ${id}) > (${position[0]}::timestamptz, ${position[1]}::uuid)`
      : undefined,
    order: [asc(updatedAt), asc(id)],
  };
}

/**
 * The instant before which everything is visible or never happened. Only this login writes to its tables, and a login
 * sees when its own transactions began. Asked in a statement of its own, before the one that reads: what has ended by
 * now is in the sight of the next. No later than the beginning of this transaction, which is older than this question by
 * at least one round trip: a transaction that begins is listed within microseconds.
 */
async function settledUntil(tx: ActorTransaction): Promise<Date> {
  const [row] = await tx.execute<{ settled: string }>(sql`
    select date_trunc('milliseconds', clock.now() - (now() - least(now(), min(xact_start))))::text as settled
    from pg_stat_activity
    where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`);
  return new Date(row?.settled ?? 0);
}
