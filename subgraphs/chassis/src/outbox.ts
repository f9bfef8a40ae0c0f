import { follow } from './consequences.ts';
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
export function publish<T extends EventType>(
  tx: ActorTransaction,
  event: Outgoing<T>,
): Promise<void> {
  return publishAll(tx, [event]);
}

/** Writes many events of one transaction; those of one key leave in their order. */
export function publishAll<T extends EventType>(
  tx: ActorTransaction,
  events: readonly Outgoing<T>[],
): Promise<void> {
  return follow(tx, 'told', events);
}
