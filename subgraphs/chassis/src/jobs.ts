import { follow } from './consequences.ts';
import type { ActorTransaction } from './database.ts';

export interface JobOptions {
  /** A job with the key of a waiting one replaces it. */
  key?: string;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  runAt?: Date;
  /** Somebody looks at the screen until it is done: it goes ahead of all that nobody waits for. */
  awaited?: true;
}

/** Enqueues work of the same subgraph; it starts when the transaction commits, or never. */
export function enqueue(
  tx: ActorTransaction,
  task: string,
  payload: Record<string, string | number | boolean>,
  options: JobOptions = {},
): Promise<void> {
  return follow(tx, 'asked', [{ task, payload, ...options }]);
}
