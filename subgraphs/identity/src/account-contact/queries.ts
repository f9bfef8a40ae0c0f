import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { asc } from 'drizzle-orm';
import { accountContact, type ContactRow } from './table.ts';

/** Contacts of each account, by last name. */
export async function findContactsOfAccounts(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<ContactRow[][]> {
  const rows = await tx
    .select()
    .from(accountContact)
    .where(anyOf(accountContact.accountId, accountIds))
    .orderBy(asc(accountContact.lastName), asc(accountContact.id));
  return accountIds.map((account) => rows.filter(({ accountId }) => accountId === account));
}
