import { sql } from 'drizzle-orm';
import type { ActorTransaction } from './database.ts';

/** True when the actor holds `scope` on this very account. The gateway only knows the union over all accounts. */
export async function allows(
  tx: ActorTransaction,
  accountId: string,
  scope: string,
): Promise<boolean> {
  const [row] = await tx.execute<{ allowed: boolean }>(
    sql`select access.allows(${accountId}::uuid, ${scope}) as allowed`,
  );
  return row?.allowed ?? false;
}

/** Of each account whether the actor holds `scope` there. */
export async function findOpenTo(
  tx: ActorTransaction,
  accountIds: readonly string[],
  scope: string,
): Promise<boolean[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from unnest(${sql.param([...accountIds])}::uuid[]) as asked (id)
    where (select access.everywhere(${scope})) or id = any(array(select access.members(${scope})))`);
  const open = new Set(rows.map(({ id }) => id));
  return accountIds.map((id) => open.has(id));
}

/** True when the actor holds `scope` for the whole service: its people, its programs, and jobs. */
export async function allowsEverywhere(tx: ActorTransaction, scope: string): Promise<boolean> {
  const [row] = await tx.execute<{ allowed: boolean }>(
    sql`select access.everywhere(${scope}) as allowed`,
  );
  return row?.allowed ?? false;
}

/** Why somebody who sees an account may not do what is asked there. */
export type Closed = 'ACCOUNT_READ_ONLY' | 'MISSING_RIGHT';

/**
 * Tells the two apart for an account that the actor may read: a membership that is suspended or over closes it for all
 * of its people, whatever their rights.
 */
export async function whyClosed(tx: ActorTransaction, accountId: string): Promise<Closed> {
  const [row] = await tx.execute<{ closed: boolean }>(
    sql`select access.reads_only(${accountId}::uuid) as closed`,
  );
  return row?.closed ? 'ACCOUNT_READ_ONLY' : 'MISSING_RIGHT';
}

/** How an account looks to the actor: not at all, to be read, or open to what is asked. */
export type Standing = 'unknown' | 'visible' | 'allowed';

/**
 * Tells "not found" from "missing right": what the actor may not even read does not exist for them.
 * @param reading right to see such rows
 * @param writing right to do what is asked
 */
export async function standingOn(
  tx: ActorTransaction,
  accountId: string,
  reading: string,
  writing: string,
): Promise<Standing> {
  const [row] = await tx.execute<{ visible: boolean; allowed: boolean }>(sql`
    select access.account_exists(${accountId}::uuid) and access.allows(${accountId}::uuid, ${reading}) as visible,
      access.allows(${accountId}::uuid, ${writing}) as allowed`);
  if (!row?.visible) return 'unknown';
  return row.allowed ? 'allowed' : 'visible';
}
