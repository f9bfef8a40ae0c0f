import type { ActorTransaction } from '@vigie/chassis/database';
import { lt, lte } from 'drizzle-orm';
import { visit, type VisitCopy } from './table.ts';

/** Takes what an event tells of a visit. An older version than the known one has no effect. */
export async function keepVisit(tx: ActorTransaction, copy: VisitCopy): Promise<void> {
  await tx
    .insert(visit)
    .values(copy)
    .onConflictDoUpdate({ target: visit.id, set: copy, setWhere: lt(visit.version, copy.version) });
}

/** Writes copies anew from their source: also over the same version, whatever became of it here. */
export async function renewVisits(
  tx: ActorTransaction,
  copies: readonly VisitCopy[],
): Promise<void> {
  for (const { id, accountId, employeeId, version, summonsOn } of copies) {
    const row = { id, accountId, employeeId, version, summonsOn };
    await tx
      .insert(visit)
      .values(row)
      .onConflictDoUpdate({ target: visit.id, set: row, setWhere: lte(visit.version, version) });
  }
}
