import type { ActorTransaction } from '@vigie/chassis/database';
import type { MandateSettled } from '@vigie/chassis/events';
import { enqueue } from '@vigie/chassis/jobs';

/**
 * A mandate was accepted, changed or ended: its proof follows. One proof at a time: nobody waits for it, and writing a
 * page keeps the process from what people do wait for.
 */
export async function followMandate(tx: ActorTransaction, settled: MandateSettled): Promise<void> {
  const facts = JSON.stringify(settled);
  await enqueue(tx, 'write-mandate-proof', { facts }, { queue: 'mandate-proofs' });
}
