import type { ActorTransaction } from '@vigie/chassis/database';
import { publish } from '@vigie/chassis/outbox';
import type { TariffRow } from './table.ts';

type Told = Pick<TariffRow, 'id' | 'version' | 'fromDay' | 'noShowCents'>;

/** Tells appointments what an absence costs: whoever announces one there reads the tariff that was voted. */
export async function announce(
  tx: ActorTransaction,
  { id: tariffId, version, fromDay, noShowCents }: Told,
  withdrawn = false,
): Promise<void> {
  await publish(tx, {
    ...{ type: 'tariff.changed', key: tariffId },
    payload: { tariffId, version, fromDay, noShowCents, withdrawn },
  });
}
