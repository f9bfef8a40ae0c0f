import { describeError } from '@vigie/chassis/error-description';
import type { Log } from '@vigie/chassis/log';
import postgres from 'postgres';

export interface Forgetting {
  stop(): Promise<void>;
}

/** Milliseconds between two looks. */
const every = 3_600_000;

/**
 * Forgets the idempotency keys of all subgraphs that are older than a day, with the results that they hold: at the start
 * and every hour. A client that repeats a change does so within minutes.
 * @param url the relay's login
 */
export async function startForgetting(url: string, log: Log): Promise<Forgetting> {
  const session = postgres(url, { max: 1, idle_timeout: 30, onnotice: () => undefined });
  const forget = async (): Promise<void> => {
    try {
      for (const schema of await schemasWithKeys(session)) {
        // Which ones are old enough, the policy says.
        await session`delete from ${session(schema)}.idempotency`;
      }
    } catch (error) {
      log.error(describeError(error), 'keys were not forgotten');
    }
  };
  await forget();
  const timer = setInterval(() => void forget(), every);
  return {
    stop: async () => {
      clearInterval(timer);
      await session.end({ timeout: 5 });
    },
  };
}

async function schemasWithKeys(session: postgres.Sql): Promise<string[]> {
  const rows = await session<{ schema: string }[]>`
    select n.nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relname = 'idempotency' and c.relkind = 'r' and has_table_privilege(c.oid, 'delete')`;
  return rows.map(({ schema }) => schema);
}
