import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';

/** Has free slots offered to those who wait, when the transaction commits; one waiting job, one at a time. */
export async function askForOffers(tx: ActorTransaction): Promise<void> {
  await enqueue(tx, 'offer-slots', {}, { key: 'offer-slots', queue: 'offer-slots' });
}

/** The same once an offer lapses. @param pause milliseconds until then */
export async function askForOffersAgain(
  tx: ActorTransaction,
  offerId: string,
  pause: number,
): Promise<void> {
  const runAt = new Date(Date.now() + pause);
  await enqueue(
    tx,
    'offer-slots',
    {},
    { key: `offer-slots:${offerId}`, queue: 'offer-slots', runAt },
  );
}
