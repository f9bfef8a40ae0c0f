import { sql } from 'drizzle-orm';
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
export async function audit(tx: ActorTransaction, entry: AuditEntry): Promise<void> {
  const { action, accountId = null, targetId = null, details = {} } = entry;
  await tx.execute(sql`insert into ${sql.identifier(tx.subgraph)}.audit
    (account_id, action, target_id, details)
    values (${accountId}, ${action}, ${targetId}, ${JSON.stringify(details)}::jsonb)`);
}

/** Notes many changes of one transaction. */
export async function auditAll(
  tx: ActorTransaction,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.execute(sql`insert into ${sql.identifier(tx.subgraph)}.audit
    (account_id, action, target_id, details)
    select "accountId", action, "targetId", coalesce(details, '{}')
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as n ("accountId" uuid, action text, "targetId" uuid, details jsonb)`);
}
