import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';

/** Asks for a slot when the transaction commits, or at `runAt`; one waiting job per visit. */
export async function enqueuePlanning(
  tx: ActorTransaction,
  visitId: string,
  runAt?: Date,
): Promise<void> {
  const key = `plan-visit:${visitId}`;
  await enqueue(tx, 'plan-visit', { visitId }, runAt ? { key, runAt } : { key });
}
