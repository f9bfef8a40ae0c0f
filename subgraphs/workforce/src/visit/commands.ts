import type { ActorTransaction } from '@vigie/chassis/database';
import type { VisitChanged } from '@vigie/chassis/events';
import { lt, lte } from 'drizzle-orm';
import { visit, visitChange, type VisitRow } from './table.ts';

/**
 * Takes an event of appointments: each state is noted for the timeline. To the copy an older version than the known one,
 * or the same again, makes no difference.
 */
export async function receiveVisit(tx: ActorTransaction, event: VisitChanged): Promise<void> {
  const { visitId: id, changedAt, changedBy, quiet: _, ...told } = event;
  const { answersChange = null, certificates = [], promised = false, ...rest } = told;
  const { accountId, employeeId, version, status, day, latestDate } = rest;
  await tx
    .insert(visitChange)
    .values({
      ...{ visitId: id, accountId, employeeId, version, status, day, latestDate },
      ...{ at: new Date(changedAt), actorKind: changedBy.kind, actorId: changedBy.id },
    })
    .onConflictDoNothing();
  const row = { id, answersChange, certificates, promised, ...rest };
  await tx
    .insert(visit)
    .values(row)
    .onConflictDoUpdate({ target: visit.id, set: row, setWhere: lt(visit.version, row.version) });
}

/** Writes copies anew from their source: also over the same version, whatever became of it here. */
export async function renewVisits(tx: ActorTransaction, rows: readonly VisitRow[]): Promise<void> {
  for (const row of rows) {
    await tx
      .insert(visit)
      .values(row)
      .onConflictDoUpdate({
        target: visit.id,
        set: row,
        setWhere: lte(visit.version, row.version),
      });
  }
}
