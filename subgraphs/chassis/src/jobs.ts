import { sql } from 'drizzle-orm';
import type { ActorTransaction } from './database.ts';

export interface JobOptions {
  /** A job with the key of a waiting one replaces it. */
  key?: string;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  runAt?: Date;
}

/** Enqueues work of the same subgraph; it starts when the transaction commits, or never. */
export async function enqueue(
  tx: ActorTransaction,
  task: string,
  payload: Record<string, string | number | boolean>,
  options: JobOptions = {},
): Promise<void> {
  const schema = sql.identifier(`${tx.subgraph}_jobs`);
  await tx.execute(sql`select ${schema}.enqueue(${task}, ${JSON.stringify(payload)}::json,
    ${options.queue ?? null}, ${options.runAt?.toISOString() ?? null}::timestamptz, ${options.key ?? null})`);
}
