import { allowsEverywhere } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { and, eq } from 'drizzle-orm';
import type { SettlementRefusal } from '../generated/resolvers.ts';
import { findCheckouts } from './queries.ts';
import { checkout, type CheckoutRow } from './table.ts';

/** An unclear attempt, locked, for whoever keeps the books of the service; or why there is nothing to settle. */
export async function unclearCheckout(
  tx: ActorTransaction,
  id: string,
): Promise<CheckoutRow | { refusals: SettlementRefusal[] }> {
  if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
  const [known] = isId(id) ? await findCheckouts(tx, [id]) : [];
  if (!known) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const [row] = await tx
    .select()
    .from(checkout)
    .where(and(eq(checkout.id, id), eq(checkout.state, 'UNCLEAR')))
    .for('update');
  return row ?? refuse({ code: 'SETTLED', field: 'id' });
}
