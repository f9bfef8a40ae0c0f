import type { ActorTransaction } from '@vigie/chassis/database';
import { receiveAccount } from '@vigie/workforce/account/commands';
import type { SeededAccount } from './identity.ts';
import { siretOf } from './numbers.ts';

/**
 * What identity is about to tell workforce of the accounts, so that a form that opens first asks the questions of their
 * trade; its word is newer.
 */
export async function seedKnownAccounts(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
): Promise<void> {
  for (const { id, companyId, siren, account } of accounts) {
    const { memberNumber, name, city, activityCode, establishment } = account;
    await receiveAccount(tx, {
      ...{ accountId: id, companyId, siren, siret: siretOf(siren, establishment) },
      ...{ memberNumber, name, city, activityCode, splitFrom: null, version: 0 },
    });
  }
}
