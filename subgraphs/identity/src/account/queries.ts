import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { containing } from '@vigie/chassis/search';
import { and, asc, count, eq, gte, like, sql, type SQL } from 'drizzle-orm';
import { memberAccount, type AccountRow } from './table.ts';

export async function findAccounts(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(AccountRow | null)[]> {
  const rows = await tx.select().from(memberAccount).where(anyOf(memberAccount.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Accounts of each company that are open to the actor, by name. */
export async function findAccountsOfCompanies(
  tx: ActorTransaction,
  companyIds: readonly string[],
): Promise<AccountRow[][]> {
  const rows = await tx
    .select()
    .from(memberAccount)
    .where(anyOf(memberAccount.companyId, companyIds))
    .orderBy(asc(memberAccount.name), asc(memberAccount.id));
  return companyIds.map((company) => rows.filter(({ companyId }) => companyId === company));
}

export async function findAccountByNumber(
  tx: ActorTransaction,
  memberNumber: string,
): Promise<AccountRow | null> {
  const [row] = await tx
    .select()
    .from(memberAccount)
    .where(eq(memberAccount.memberNumber, memberNumber));
  return row ?? null;
}

export interface AccountFilter extends PageArguments {
  search?: string | null;
  updatedSince?: Date | null;
}

/** Accounts open to the actor, by name; by change when the caller follows changes. */
export async function listAccounts(
  tx: ActorTransaction,
  filter: AccountFilter,
): Promise<Page<AccountRow>> {
  const size = pageSize(filter);
  const changes = Boolean(filter.updatedSince);
  const matching = and(
    filter.search ? like(memberAccount.searchable, containing(filter.search)) : undefined,
    filter.updatedSince ? gte(memberAccount.updatedAt, filter.updatedSince) : undefined,
  );
  const order = changes ? memberAccount.updatedAt : memberAccount.name;
  const rows = await tx
    .select()
    .from(memberAccount)
    .where(and(matching, following(filter.after, changes)))
    .orderBy(asc(order), asc(memberAccount.id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(memberAccount).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [
    changes ? row.updatedAt.toISOString() : row.name,
    row.id,
  ]);
}

function following(after: string | null | undefined, changes: boolean): SQL | undefined {
  const position = positionOf(after, [changes ? 'instant' : 'text', 'id']);
  if (!position) return undefined;
  const [value, id] = position;
  return changes
    ? sql`(${memberAccount.updatedAt}, ${memberAccount.id}) > (${value}::timestamptz, ${id}::uuid)`
    : sql`(${memberAccount.name}, ${memberAccount.id}) > (${value}, ${id}::uuid)`;
}
