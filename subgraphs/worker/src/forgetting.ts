import { describeError } from '@vigie/chassis/error-description';
import type { Log } from '@vigie/chassis/log';
import postgres from 'postgres';

export interface Forgetting {
  stop(): Promise<void>;
}

/** Milliseconds between two looks. */
const every = 3_600_000;

/**
 * Forgets what has passed in all subgraphs, at the start and every hour: idempotency keys with the results that they
 * hold, events that everybody has, notes of long ago, doors that have closed. A table is visited when a policy lets the
 * relay delete in it, and the policy says which rows are old enough.
 * @param url the relay's login
 */
export async function startForgetting(url: string, log: Log): Promise<Forgetting> {
  const session = postgres(url, { max: 1, idle_timeout: 30, onnotice: () => undefined });
  const forget = async (): Promise<void> => {
    try {
      for (const { schema, name } of await tablesWithAPast(session)) {
        await session`delete from ${session(schema)}.${session(name)}`;
      }
    } catch (error) {
      log.error(describeError(error), 'what has passed was not forgotten');
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

/** Tables with a policy of the relay that is for deletion alone; where it may do anything, rows are not past but taken. */
async function tablesWithAPast(session: postgres.Sql): Promise<{ schema: string; name: string }[]> {
  return session<{ schema: string; name: string }[]>`
    select distinct n.nspname as schema, c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_policy p on p.polrelid = c.oid
    where p.polcmd = 'd' and has_table_privilege(c.oid, 'delete')
      and (select oid from pg_roles where rolname = current_user) = any(p.polroles)
    order by 1, 2`;
}
