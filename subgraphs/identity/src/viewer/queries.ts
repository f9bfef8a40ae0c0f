import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { holdsWords } from '@vigie/chassis/matching';
import { sql, type SQL } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import { roleLabel } from '../role/roles.ts';

/** What the caller holds on one account. */
export interface AccessRow {
  accountId: string;
  name: string;
  roles: string[];
  /** All of it comes from mandates of the caller's firm. */
  byMandate: boolean;
  scopes: string[];
}

export interface AccessFilter extends PageArguments {
  search?: string | null;
}

/** The caller's rights, one row per account, by name of the account. */
export async function listAccesses(
  tx: ActorTransaction,
  filter: AccessFilter,
): Promise<Page<AccessRow>> {
  const size = pageSize(filter);
  const position = positionOf(filter.after, ['text', 'id']);
  const matching = holdsWords(sql`a.searchable`, filter.search);
  const following = position
    ? sql`(a.name, a.id) > (${position[0]}, ${position[1]}::uuid)`
    : sql`true`;
  const rows = await readAccesses(tx, sql`${matching} and ${following}`, size + 1);
  const [total] = await tx.execute<{ rows: number }>(sql`
    select count(distinct a.id)::int as rows from ${memberAccount} a
    join access.holdings() g on g.account_id = a.id or g.account_id is null
    where ${matching}`);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.name, row.accountId]);
}

/** The caller's rights on one account; null without any. */
export async function findAccess(
  tx: ActorTransaction,
  memberNumber: string,
): Promise<AccessRow | null> {
  const [row] = await readAccesses(tx, sql`a.member_number = ${memberNumber}`, 1);
  return row ?? null;
}

/** The caller's rights on each of these accounts; null where there are none. */
export async function findAccesses(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<(AccessRow | null)[]> {
  const where = sql`a.id = any(${sql.param([...accountIds])}::uuid[])`;
  const rows = await readAccesses(tx, where, accountIds.length);
  return inOrderOf(accountIds, rows, (row) => row.accountId);
}

/** The caller's rights over all accounts together, by name. */
export async function findScopes(tx: ActorTransaction): Promise<string[]> {
  const rows = await tx.execute<{ scope: string }>(
    sql`select scope from access.scopes_in(access.session(), access.subject()) as scope order by scope`,
  );
  return rows.map(({ scope }) => scope);
}

async function readAccesses(tx: ActorTransaction, where: SQL, limit: number): Promise<AccessRow[]> {
  const rows = await tx.execute<{
    id: string;
    name: string;
    roles: string[];
    byMandate: boolean;
    scopes: string[];
  }>(sql`
    select a.id, a.name,
      array_remove(array_agg(distinct g.role), null) as roles,
      coalesce(bool_and(g.role is not null and g.role ~ '^mandate-'), false) as "byMandate",
      array_remove(array_agg(distinct coalesce(g.scope, r.scope)) filter (where
        access.in_force(o.account_id, coalesce(g.scope, r.scope))
        and (not g.viewed or access.stays_visible(coalesce(g.scope, r.scope)))), null) as scopes
    from ${memberAccount} a
    join access.holdings() g on g.account_id = a.id or g.account_id is null
    left join access.role_scope r on r.role = g.role
    left join access.read_only o on o.account_id = g.account_id
    where ${where}
    group by a.id, a.name order by a.name, a.id limit ${limit}`);
  return rows.map((row) => ({
    accountId: row.id,
    name: row.name,
    roles: row.roles.map(roleLabel),
    byMandate: row.byMandate,
    scopes: row.scopes,
  }));
}
