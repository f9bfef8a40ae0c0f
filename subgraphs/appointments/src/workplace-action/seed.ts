import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { workplaceAction } from './table.ts';

/** A workplace action of the past or to come. */
export type WorkplaceActionSeed = Omit<typeof workplaceAction.$inferInsert, 'id'>;

export async function seedWorkplaceActions(
  tx: ActorTransaction,
  seeds: readonly WorkplaceActionSeed[],
): Promise<void> {
  await tx.insert(workplaceAction).values(seeds.map((seed) => ({ ...seed, id: newId() })));
}
