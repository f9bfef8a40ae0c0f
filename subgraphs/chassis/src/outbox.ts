import { sql } from 'drizzle-orm';
import type { ActorTransaction } from './database.ts';
import type { Events, EventType } from './events.ts';

export interface Outgoing<T extends EventType> {
  type: T;
  /** Events with the same key are consumed in order. */
  key: string;
  accountId?: string;
  payload: Events[T];
}

/** Writes an event that leaves with the transaction, or never. */
export async function publish<T extends EventType>(
  tx: ActorTransaction,
  event: Outgoing<T>,
): Promise<void> {
  const payload = JSON.stringify(event.payload);
  await tx.execute(sql`insert into ${sql.identifier(tx.subgraph)}.outbox
    (type, key, account_id, payload)
    values (${event.type}, ${event.key}, ${event.accountId ?? null}, ${payload}::jsonb)`);
}

/** Writes many events of one transaction; those of one key leave in their order. */
export async function publishAll<T extends EventType>(
  tx: ActorTransaction,
  events: readonly Outgoing<T>[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.execute(sql`insert into ${sql.identifier(tx.subgraph)}.outbox
    (type, key, account_id, payload)
    select type, key, "accountId", payload
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      as n (type text, key text, "accountId" uuid, payload jsonb)`);
}
