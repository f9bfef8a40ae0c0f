import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { accountAddress, type AddressRow } from './table.ts';

/** Addresses of each account, letters first. */
export async function findAddressesOfAccounts(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<AddressRow[][]> {
  const rows = await tx
    .select()
    .from(accountAddress)
    .where(anyOf(accountAddress.accountId, accountIds));
  return accountIds.map((account) =>
    (['MAIL', 'BILLING'] as const).flatMap((wanted) =>
      rows.filter(({ accountId, purpose }) => accountId === account && purpose === wanted),
    ),
  );
}
