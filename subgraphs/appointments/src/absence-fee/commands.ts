import type { ActorTransaction } from '@vigie/chassis/database';
import type { TariffChanged } from '@vigie/chassis/events';
import { lt } from 'drizzle-orm';
import { absenceFee } from './table.ts';

/** Takes an event of billing. An older version than the known one, or the same again, has no effect. */
export async function receiveTariff(
  tx: ActorTransaction,
  { tariffId, version, fromDay, noShowCents: cents, withdrawn }: TariffChanged,
): Promise<void> {
  const row = { tariffId, version, fromDay, cents, withdrawn };
  await tx
    .insert(absenceFee)
    .values(row)
    .onConflictDoUpdate({
      target: absenceFee.tariffId,
      set: row,
      setWhere: lt(absenceFee.version, version),
    });
}
