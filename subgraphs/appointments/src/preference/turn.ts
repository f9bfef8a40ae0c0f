import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import type { Preference } from './queries.ts';

/**
 * Where an employer has said how many it can spare at once, its appointments are given one after the other: whoever
 * counts them has all of them before their eyes. For everybody else nobody waits. Before any visit or slot is held, so
 * that no two wait for one another.
 */
export async function awaitTurn(
  tx: ActorTransaction,
  wanted: Pick<Preference, 'accountId' | 'atMost'> | null,
): Promise<void> {
  if (wanted?.atMost == null) return;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('sent by ' || ${wanted.accountId}, 0))`,
  );
}
