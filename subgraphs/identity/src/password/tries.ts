import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { eq, sql } from 'drizzle-orm';
import { mayTry, type Failures } from './rules.ts';
import { passwordTry } from './table.ts';

/** Who tries: what was typed, the browser where the owner knows it, and the hash of the address it came from. */
export interface Attempt {
  memberNumber: string;
  deviceId: string | null;
  source: string | null;
}

/**
 * Counts a try before the password is looked at; null while there is a pause. Tries for one number wait for each other,
 * so that fifty at once are not fifty.
 */
export async function countTry(
  tx: ActorTransaction,
  attempt: Attempt,
  now: Date,
): Promise<string | null> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('password ' || ${attempt.memberNumber}, 0))`,
  );
  if (!mayTry(attempt.deviceId !== null, await readFailures(tx, attempt))) return null;
  const id = newId();
  await tx.insert(passwordTry).values({ ...attempt, id, triedAt: now });
  return id;
}

/** A right password takes its try back. */
export async function noteSuccess(tx: ActorTransaction, id: string): Promise<void> {
  await tx.update(passwordTry).set({ succeeded: true }).where(eq(passwordTry.id, id));
}

async function readFailures(
  tx: ActorTransaction,
  { memberNumber, deviceId, source }: Attempt,
): Promise<Failures> {
  const failed = sql`from ${passwordTry} where not succeeded and tried_at > clock.now() -`;
  const [row] = await tx.execute<Record<keyof Failures, number>>(sql`select
    (select count(*)::int ${failed} interval '1 hour' and device_id = ${deviceId}) as "ofDevice",
    (select count(*)::int ${failed} interval '15 minutes' and device_id is null
      and member_number = ${memberNumber}) as "ofAccount",
    (select count(*)::int ${failed} interval '1 hour' and device_id is null and source = ${source}) as "ofSource",
    (select count(*)::int ${failed} interval '1 hour' and device_id is null) as "ofService"`);
  return row ?? { ofDevice: 0, ofAccount: 0, ofSource: 0, ofService: 0 };
}
