import type { ActorTransaction } from '@vigie/chassis/database';
import { askForOffers } from './enqueue.ts';
import { anybodyWaits } from './queries.ts';

/** Slots have become free: whoever waits for one is offered it when the transaction commits. */
export async function offerWhatIsFreed(tx: ActorTransaction): Promise<void> {
  if (await anybodyWaits(tx)) await askForOffers(tx);
}
