import type { ActorTransaction } from '@vigie/chassis/database';
import type { MandateSettled } from '@vigie/chassis/events';
import { enqueue } from '@vigie/chassis/jobs';

/** A mandate was accepted, changed or ended: its proof follows, the proofs of one mandate one after the other. */
export async function followMandate(tx: ActorTransaction, settled: MandateSettled): Promise<void> {
  const lane = settled.mandateId.slice(-2);
  const facts = JSON.stringify(settled);
  await enqueue(tx, 'write-mandate-proof', { facts }, { queue: `mandates-${lane}` });
}
