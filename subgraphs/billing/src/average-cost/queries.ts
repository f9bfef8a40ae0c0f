import type { ActorTransaction } from '@vigie/chassis/database';
import { desc, inArray } from 'drizzle-orm';
import { averageCost, type AverageCostRow } from './table.ts';

/** Every year that is known, latest first. */
export function listAverageCosts(tx: ActorTransaction): Promise<AverageCostRow[]> {
  return tx.select().from(averageCost).orderBy(desc(averageCost.year));
}

export async function findAverageCosts(
  tx: ActorTransaction,
  years: readonly number[],
): Promise<(AverageCostRow | null)[]> {
  const rows = await tx
    .select()
    .from(averageCost)
    .where(inArray(averageCost.year, [...years]));
  return years.map((year) => rows.find((row) => row.year === year) ?? null);
}
