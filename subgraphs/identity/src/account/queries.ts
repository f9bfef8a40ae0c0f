import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import { changePage, type ChangeArguments, type ChangePage } from '@vigie/chassis/changes';
import type { ActorTransaction } from '@vigie/chassis/database';
import { largestChangesPage, pageOf, pageSize, positionOf, type Page } from '@vigie/chassis/page';
import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { MembershipState } from '../generated/resolvers.ts';
import { standingAs } from '../membership/queries.ts';
import { foundBy } from './search.ts';
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

/** True when an account has the establishment number: one establishment has one account. */
export async function isSiretTaken(tx: ActorTransaction, siret: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: memberAccount.id })
    .from(memberAccount)
    .where(eq(memberAccount.siret, siret));
  return row !== undefined;
}

export interface AccountFilter extends ChangeArguments {
  search?: string | null;
  membership?: MembershipState | null;
}

/**
 * Accounts open to the actor, by name; by change when the caller follows changes.
 * @param counted rows over all pages are told; of a whole service that takes longer than a page
 */
export async function listAccounts(
  tx: ActorTransaction,
  filter: AccountFilter,
  counted: boolean,
): Promise<Page<AccountRow>> {
  const { size, matching, following, order } = filter.updatedSince
    ? await changePage(tx, filter, memberAccount)
    : byName(filter);
  const found = and(
    filter.search ? foundBy(filter.search) : undefined,
    matching,
    filter.membership ? standingAs(filter.membership) : undefined,
  );
  const rows = await tx
    .select()
    .from(memberAccount)
    .where(and(found, following))
    .orderBy(...order)
    .limit(size + 1);
  const [total] = counted
    ? await tx.select({ rows: count() }).from(memberAccount).where(found)
    : [];
  return pageOf(rows, size, total?.rows ?? 0, (row) => [
    filter.updatedSince ? row.updatedAt.toISOString() : row.name,
    row.id,
  ]);
}

function byName(filter: AccountFilter): ChangePage {
  const { name, id } = memberAccount;
  const position = positionOf(filter.after, ['text', 'id']);
  return {
    size: pageSize(filter, largestChangesPage),
    matching: undefined,
    following: position
      ? sql`(${name}, ${id}) > (${position[0]}, ${position[1]}::uuid)`
      : undefined,
    order: [asc(name), asc(id)],
  };
}
