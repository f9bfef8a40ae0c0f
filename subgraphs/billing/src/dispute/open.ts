import { allowsEverywhere } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { DisputeRefusal } from '../generated/resolvers.ts';
import { chargeDispute, type DisputeRow } from './table.ts';

/** A dispute that waits, locked, for whoever answers for the service; or why it cannot be answered. */
export async function waitingDispute(
  tx: ActorTransaction,
  id: string,
): Promise<DisputeRow | { refusals: DisputeRefusal[] }> {
  if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
  const [row] = isId(id)
    ? await tx.select().from(chargeDispute).where(eq(chargeDispute.id, id)).for('update')
    : [];
  if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
  return row.state === 'OPEN' ? row : refuse({ code: 'ANSWERED', field: 'id' });
}
