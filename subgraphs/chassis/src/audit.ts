import { follow } from './consequences.ts';
import type { ActorTransaction } from './database.ts';

export interface AuditEntry {
  /** What was done, `noun.verb` in the past: `employee.closed`. */
  action: string;
  accountId?: string;
  targetId?: string;
  /** Names of changed fields, codes, counts. Never a value that describes a person. */
  details?: Record<string, string | number | boolean | readonly string[]>;
}

/** Notes a change in the journal of the subgraph, in the transaction of the change. */
export function audit(tx: ActorTransaction, entry: AuditEntry): Promise<void> {
  return auditAll(tx, [entry]);
}

/** Notes many changes of one transaction. */
export function auditAll(tx: ActorTransaction, entries: readonly AuditEntry[]): Promise<void> {
  for (const { accountId } of entries) if (accountId) tx.consequences.accounts.add(accountId);
  return follow(tx, 'noted', entries);
}
