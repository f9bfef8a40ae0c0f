import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { checkout, type CheckoutRow } from './table.ts';

export async function findCheckouts(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(CheckoutRow | null)[]> {
  const rows = await tx.select().from(checkout).where(anyOf(checkout.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}
