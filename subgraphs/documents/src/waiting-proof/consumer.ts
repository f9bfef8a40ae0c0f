import type { ActorTransaction } from '@vigie/chassis/database';
import type { WaitingJoined } from '@vigie/chassis/events';
import { enqueue } from '@vigie/chassis/jobs';

/** An employer waits for a slot: the proof of it follows, one at a time as other pages that nobody waits for. */
export async function followWaiting(tx: ActorTransaction, joined: WaitingJoined): Promise<void> {
  await enqueue(tx, 'write-waiting-proof', { ...joined }, { queue: 'waiting-proofs' });
}
