import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import { changePage, type ChangeArguments } from '@vigie/chassis/changes';
import type { ActorTransaction } from '@vigie/chassis/database';
import { largestChangesPage, pageOf, pageSize, type Page } from '@vigie/chassis/page';
import { and, asc, count, eq } from 'drizzle-orm';
import type { MemberAccountOrder, MembershipState } from '../generated/resolvers.ts';
import { standingAs } from '../membership/queries.ts';
import { orders } from './order.ts';
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
  orderBy?: MemberAccountOrder | null;
}

/**
 * Accounts open to the actor; by change when the caller follows changes.
 * @param counted rows over all pages are told; of a whole service that takes longer than a page
 */
export async function listAccounts(
  tx: ActorTransaction,
  filter: AccountFilter,
  counted: boolean,
): Promise<Page<AccountRow>> {
  const { position, sequence, following } = orders[filter.orderBy ?? 'NAME'];
  const { size, matching, ...page } = filter.updatedSince
    ? await changePage(tx, filter, memberAccount)
    : {
        size: pageSize(filter, largestChangesPage),
        matching: undefined,
        following: following(filter.after),
        order: sequence,
      };
  const found = and(
    filter.search ? foundBy(filter.search) : undefined,
    matching,
    filter.membership ? standingAs(filter.membership) : undefined,
  );
  const rows = await tx
    .select()
    .from(memberAccount)
    .where(and(found, page.following))
    .orderBy(...page.order)
    .limit(size + 1);
  const [total] = counted
    ? await tx.select({ rows: count() }).from(memberAccount).where(found)
    : [];
  return pageOf(rows, size, total?.rows ?? 0, (row) =>
    filter.updatedSince ? [row.updatedAt.toISOString(), row.id] : position(row),
  );
}
