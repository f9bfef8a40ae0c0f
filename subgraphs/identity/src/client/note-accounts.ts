import { auditAll } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';

/** Notes for each account, whose administrators read it, that a program came to it or left it. */
export async function noteAccounts(
  tx: ActorTransaction,
  clientId: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const entries = (action: string, accounts: readonly string[]) =>
    accounts.map((accountId) => ({ action, accountId, targetId: clientId }));
  await auditAll(tx, [
    ...entries('client.account-opened', without(after, before)),
    ...entries('client.account-closed', without(before, after)),
  ]);
}

const without = (ids: readonly string[], others: readonly string[]): string[] =>
  ids.filter((id) => !others.includes(id));
