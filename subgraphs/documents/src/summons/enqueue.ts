import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';

export interface SummonsJob {
  visitId: string;
  /** Version of the visit that the event told. */
  version: number;
  /** Summonses of a batch are announced together. */
  batchId?: string;
  /** Nobody is to be written to about it. */
  quiet?: boolean;
}

/**
 * Of changes that come together only the last one is worked on, and the jobs of one visit run one after the other, so that
 * the last word is that of the newest state.
 */
export function enqueueSummons(tx: ActorTransaction, job: SummonsJob): Promise<void> {
  const { visitId } = job;
  const lane = visitId.slice(-2);
  const place = { key: `summons-${visitId}`, queue: `summons-${lane}` };
  return enqueue(tx, 'write-summons', { ...job }, place);
}
