import type { ActorTransaction } from '@vigie/chassis/database';
import { roadBetween } from './rules.ts';
import { road } from './table.ts';

export interface RoadSeed {
  from: string;
  to: string;
  kilometres: number;
}

export async function seedRoads(tx: ActorTransaction, roads: readonly RoadSeed[]): Promise<void> {
  await tx
    .insert(road)
    .values(roads.map(({ from, to, kilometres }) => ({ ...roadBetween(from, to), kilometres })));
}
