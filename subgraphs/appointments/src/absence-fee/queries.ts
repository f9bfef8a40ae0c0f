import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, desc, eq, lte } from 'drizzle-orm';
import { absenceFee } from './table.ts';

/** What an absence on a day costs, in cents without VAT; nothing before the first tariff. */
export async function feeOn(tx: ActorTransaction, day: CivilDate): Promise<number> {
  const [row] = await tx
    .select({ cents: absenceFee.cents })
    .from(absenceFee)
    .where(and(lte(absenceFee.fromDay, day), eq(absenceFee.withdrawn, false)))
    .orderBy(desc(absenceFee.fromDay))
    .limit(1);
  return row?.cents ?? 0;
}
