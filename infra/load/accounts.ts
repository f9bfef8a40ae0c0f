import type { Database } from '@vigie/chassis/database';
import { findAccountIds } from '@vigie/identity/load/members';

/** Identifiers of accounts by member number; unknown numbers are absent. */
export type Accounts = (numbers: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export function accountsOf(identity: Database): Accounts {
  return (numbers) =>
    identity.as({ kind: 'job', task: 'load' }, (tx) => findAccountIds(tx, [...new Set(numbers)]));
}
