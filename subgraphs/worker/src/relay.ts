import type { Log } from '@vigie/chassis/log';
import postgres from 'postgres';
import { deliverBatch, isFull } from './delivery.ts';
import { describeError } from '@vigie/chassis/error-description';

export interface Relay {
  stop(): Promise<void>;
}

/** Milliseconds between two looks at every outbox, for events whose notification was lost. */
const sweepEvery = 3_000;

/** Starts carrying events from outboxes to inboxes: on each notification, at the start, and every few seconds. */
export async function startRelay(url: string, log: Log): Promise<Relay> {
  const session = postgres(url, { max: 2, onnotice: () => undefined });
  // The end of the present run for each outbox, so that a stop can wait for it.
  const runs = new Map<string, Promise<void>>();
  let stopped = false;

  const empty = async (schema: string): Promise<void> => {
    try {
      while (!stopped && isFull(await deliverBatch(session, schema)));
    } catch (error) {
      log.error({ schema, ...describeError(error) }, 'relay failed');
    }
  };
  // After the run at work, not beside it: that one may have looked before the new event was there.
  const wake = (schema: string): void => {
    const run = (runs.get(schema) ?? Promise.resolve()).then(() => empty(schema));
    runs.set(schema, run);
  };
  const sweep = async (): Promise<void> => {
    try {
      for (const schema of await outboxes(session)) wake(schema);
    } catch (error) {
      log.error(describeError(error), 'relay failed');
    }
  };

  await session.listen('outbox', wake);
  await sweep();
  const timer = setInterval(() => void sweep(), sweepEvery);
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await Promise.all(runs.values());
      await session.end({ timeout: 5 });
    },
  };
}

/** The schemas whose outbox is open to the relay. */
async function outboxes(session: postgres.Sql): Promise<string[]> {
  const rows = await session<{ schema: string }[]>`
    select n.nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relname = 'outbox' and c.relkind = 'r' and has_table_privilege(c.oid, 'update')`;
  return rows.map(({ schema }) => schema);
}
