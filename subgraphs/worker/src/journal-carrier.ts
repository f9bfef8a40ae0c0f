import { describeError } from '@vigie/chassis/error-description';
import { journalLock } from '@vigie/chassis/journal-lock';
import type { Log } from '@vigie/chassis/log';
import postgres from 'postgres';

export interface JournalCarrier {
  stop(): Promise<void>;
}

/** Milliseconds between two looks at all subgraphs, for notes whose notification was lost. */
const sweepEvery = 3_000;

/** Notes carried per transaction: short enough that a stop never waits. */
const batchSize = 1_000;

/** Starts carrying what the subgraphs note to the one journal of identity, each note once. */
export async function startJournalCarrier(url: string, log: Log): Promise<JournalCarrier> {
  const session = postgres(url, { max: 2, onnotice: () => undefined });
  let stopped = false;
  let run: Promise<void> = Promise.resolve();

  const carryAll = async (): Promise<void> => {
    try {
      for (const schema of await journals(session)) {
        while (!stopped && (await carryNotes(session, schema)) === batchSize);
      }
    } catch (error) {
      log.error(describeError(error), 'journal was not carried');
    }
  };
  // After the run at work, not beside it: one writer keeps the journal.
  let waiting = false;
  const wake = (): void => {
    if (waiting) return;
    waiting = true;
    run = run.then(() => {
      waiting = false;
      return carryAll();
    });
  };

  await session.listen('journal', wake, wake);
  const timer = setInterval(wake, sweepEvery);
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await run;
      await session.end({ timeout: 5 });
    },
  };
}

/**
 * Carries the oldest notes of one subgraph, in one transaction.
 * @returns how many were carried; fewer than a batch when none wait any more
 */
export async function carryNotes(session: postgres.Sql, schema: string): Promise<number> {
  return session.begin(async (tx) => {
    // Positions are given in the order of commits, so that a seal closes all that came before it.
    await tx`select pg_advisory_xact_lock(${journalLock})`;
    const { count } = await tx`
      with taken as (
        delete from ${tx(schema)}.audit_waiting where position in (
          select position from ${tx(schema)}.audit_waiting order by position limit ${batchSize})
        returning position, audit_id)
      insert into identity.journal
        (id, subgraph, at, actor_kind, actor_id, device, request_id, account_id, action, target_id, details, author)
      select a.id, ${schema}, date_trunc('milliseconds', a.at), a.actor_kind, a.actor_id, a.session_id::text,
        a.request_id, a.account_id, a.action, a.target_id, a.details, 'AUTOMATIC'
      from taken t join ${tx(schema)}.audit a on a.id = t.audit_id order by t.position`;
    return count;
  });
}

/** The schemas whose notes are open to the relay. */
async function journals(session: postgres.Sql): Promise<string[]> {
  const rows = await session<{ schema: string }[]>`
    select n.nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relname = 'audit_waiting' and c.relkind = 'r' and has_table_privilege(c.oid, 'delete')
    order by 1`;
  return rows.map(({ schema }) => schema);
}
