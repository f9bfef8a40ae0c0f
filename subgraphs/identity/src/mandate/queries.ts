import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { literally } from '@vigie/chassis/search';
import { and, count, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { MandateState } from '../generated/resolvers.ts';
import { currentState } from './state.ts';
import { mandate, mandateStates, type MandateRow } from './table.ts';

export async function findMandates(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(MandateRow | null)[]> {
  const rows = await tx.select().from(mandate).where(anyOf(mandate.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

export interface MandateFilter extends PageArguments {
  state?: MandateState | null;
  search?: string | null;
}

/** The board of a firm, the last one asked first. */
export async function listMandates(
  tx: ActorTransaction,
  firmId: string,
  filter: MandateFilter,
): Promise<Page<MandateRow>> {
  const size = pageSize(filter);
  const matching = and(
    eq(mandate.firmId, firmId),
    filter.state ? sql`${currentState} = ${filter.state}` : undefined,
    filter.search ? named(filter.search) : undefined,
  );
  const rows = await tx
    .select()
    .from(mandate)
    .where(and(matching, following(filter.after)))
    .orderBy(desc(mandate.askedAt), desc(mandate.id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(mandate).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.askedAt.toISOString(), row.id]);
}

/** By the number and name that the firm gave, and by the name of the account where it may know that. */
function named(search: string): SQL | undefined {
  const part = `%${literally(search.trim())}%`;
  return or(
    sql`${mandate.askedAs} like ${part}`,
    sql`${mandate.askedName} ilike ${part}`,
    sql`exists (select from identity.member_account a where a.id = ${mandate.accountId} and a.name ilike ${part})`,
  );
}

/** How many requests and mandates of a firm stand where; every state, in the order of the board. */
export async function countMandates(
  tx: ActorTransaction,
  firmId: string,
): Promise<{ state: MandateState; count: number }[]> {
  const state = sql<MandateState>`${currentState}`.as('current');
  const rows = await tx
    .select({ state, count: count() })
    .from(mandate)
    .where(eq(mandate.firmId, firmId))
    .groupBy(sql`1`);
  return mandateStates.map((each) => ({
    state: each,
    count: rows.find((row) => row.state === each)?.count ?? 0,
  }));
}

/** Mandates of one account at most; what is left out has ended long ago. */
const mostOfAccount = 200;

/**
 * What each account is asked for and has entrusted: what waits or stands, then what has ended, the last first. A request
 * that a firm took back concerns nobody any more.
 */
export async function findMandatesOfAccounts(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<MandateRow[][]> {
  const shown = mandateStates.filter((state) => state !== 'WITHDRAWN');
  const rows = await tx
    .select()
    .from(mandate)
    .where(and(anyOf(mandate.accountId, accountIds), inArray(mandate.state, shown)))
    .orderBy(
      sql`${currentState} in ('ASKED', 'ACCEPTED') desc`,
      desc(mandate.askedAt),
      desc(mandate.id),
    );
  return groupedBy(accountIds, rows, (row) => row.accountId).map((of) =>
    of.slice(0, mostOfAccount),
  );
}

function following(after: string | null | undefined): SQL | undefined {
  const position = positionOf(after, ['instant', 'id']);
  if (!position) return undefined;
  const [askedAt, id] = position;
  return sql`(${mandate.askedAt}, ${mandate.id}) < (${askedAt}::timestamptz, ${id}::uuid)`;
}
