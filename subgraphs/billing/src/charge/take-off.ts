import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import { charge, type ChargeRow } from './table.ts';

/** Takes off what was charged and is not asked for; only what no invoice carries yet. */
export async function takeOff(
  tx: ActorTransaction,
  { id, accountId, kind }: Pick<ChargeRow, 'id' | 'accountId' | 'kind'>,
  withdrawalReason: string,
): Promise<void> {
  await tx
    .update(charge)
    .set({ withdrawnAt: sql`clock.now()`, withdrawalReason })
    .where(eq(charge.id, id));
  await audit(tx, {
    ...{ action: 'charge.withdrawn', accountId, targetId: id },
    details: { kind },
  });
}
