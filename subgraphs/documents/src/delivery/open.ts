import { allowsEverywhere } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { and, eq, isNull } from 'drizzle-orm';
import type { DocumentRefused } from '../document/refusal.ts';
import { delivery, type DeliveryRow } from './table.ts';

/** A delivery to which nobody of the service has seen yet, locked; or why it is nobody's to see to. */
export async function unsettledDelivery(
  tx: ActorTransaction,
  id: string,
): Promise<DeliveryRow | { refusals: DocumentRefused[] }> {
  if (!(await allowsEverywhere(tx, 'visits:manage'))) return refuse({ code: 'MISSING_RIGHT' });
  const [row] = isId(id)
    ? await tx
        .select()
        .from(delivery)
        .where(and(eq(delivery.id, id), isNull(delivery.settledAt)))
        .for('update')
    : [];
  return row ?? refuse({ code: 'NOT_FOUND' });
}
