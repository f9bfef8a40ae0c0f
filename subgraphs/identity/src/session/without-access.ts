import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import { endSessionsOf } from './end.ts';

/** Ends every session of somebody who has no access to anything any more; whoever manages them may not see the rest. */
export function endSessionsWithoutAccess(
  tx: ActorTransaction,
  subjectId: string,
  now: Date,
): Promise<void> {
  return asJobWithin(tx, { task: 'end-sessions' }, async () => {
    const [grant] = await tx.execute(sql`select from access.grants
      where subject_id = ${subjectId} and (valid_until is null or valid_until > clock.now()) limit 1`);
    if (!grant) await endSessionsOf(tx, subjectId, now);
  });
}
