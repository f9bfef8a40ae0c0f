import { sql } from 'drizzle-orm';
import type { ActorTransaction, Database } from './database.ts';
import type { Events, EventType } from './events.ts';

/** What a subgraph does with the events that it receives; each runs in one transaction, once per event. */
export type Consumers = {
  [T in EventType]?: (tx: ActorTransaction, payload: Events[T]) => Promise<void>;
};

interface InboxRow extends Record<string, unknown> {
  type: EventType;
  payload: never;
}

/** Consumes one event of the inbox: its effect and its mark commit together, so a repetition has no effect. */
export async function consume(
  database: Database,
  consumers: Consumers,
  eventId: string,
): Promise<void> {
  await database.as({ kind: 'job', task: 'consume' }, async (tx) => {
    const [event] = await tx.execute<InboxRow>(sql`
      update ${sql.identifier(tx.subgraph)}.inbox set consumed_at = clock.now()
      where event_id = ${eventId} and consumed_at is null
      returning type, payload`);
    if (event) await consumers[event.type]?.(tx, event.payload);
  });
}
