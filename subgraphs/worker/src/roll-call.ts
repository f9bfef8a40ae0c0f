import type { Pool } from 'pg';
import postgres from 'postgres';

/** Says which runners live, so that the jobs of dead ones are taken up again. */
export interface RollCall {
  /** Claims the name of a runner until {@link RollCall.close}, or until this process is gone. */
  answer(name: string): Promise<void>;
  /** Frees the jobs of one subgraph's queue that dead runners hold. */
  freeJobsOfTheDead(pool: Pool, schema: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * A runner that was killed keeps its jobs locked; graphile-worker waits four hours before it believes in its death.
 * Here each runner holds an advisory lock on its name for as long as its process lives: whose lock is free is dead.
 * @param url any login; the locks are known to the whole database
 */
export function openRollCall(url: string): RollCall {
  // One connection that is never renewed: the locks live and die with it.
  const session = postgres(url, { max: 1, max_lifetime: null, onnotice: () => undefined });
  const names = new Set<string>();
  const claim = (name: string) =>
    session`select pg_advisory_lock(hashtextextended(${name}, 0))`.then(() => undefined);
  return {
    answer: (name) => {
      names.add(name);
      return claim(name);
    },
    freeJobsOfTheDead: async (pool, schema) => {
      // The server may have dropped the connection meanwhile; a second claim on top of the first does no harm.
      for (const name of names) await claim(name);
      await pool.query(`
        with held as (select distinct locked_by as name from ${schema}.jobs where locked_by is not null),
        dead as materialized (
          select name from held where pg_try_advisory_xact_lock(hashtextextended(name, 0)))
        select ${schema}.force_unlock_workers(array(select name from dead))`);
    },
    close: () => session.end({ timeout: 5 }),
  };
}
