import type { ActorTransaction } from '@vigie/chassis/database';
import type { VisitChanged } from '@vigie/chassis/events';
import { lt } from 'drizzle-orm';
import { visit } from './table.ts';

/** Takes an event of appointments. An older version than the known one, or the same again, has no effect. */
export async function receiveVisit(tx: ActorTransaction, event: VisitChanged): Promise<void> {
  const { visitId: id, ...rest } = event;
  const row = { id, ...rest };
  await tx
    .insert(visit)
    .values(row)
    .onConflictDoUpdate({ target: visit.id, set: row, setWhere: lt(visit.version, row.version) });
}
