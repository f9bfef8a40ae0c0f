import type { ActorTransaction } from '@vigie/chassis/database';
import { publish } from '@vigie/chassis/outbox';
import type { VisitRow } from './table.ts';

/**
 * Tells the other subgraphs how a visit stands after a change of the transaction's actor.
 * @param at when it came about; now, unless history is written
 */
export async function announce(
  tx: ActorTransaction,
  row: VisitRow,
  at: Date = row.updatedAt,
): Promise<void> {
  const { id, accountId, employeeId, version, kind, status, earliestDate, latestDate, day } = row;
  const { importId } = row;
  await publish(tx, {
    type: 'visit.changed',
    key: id,
    accountId,
    payload: {
      visitId: id,
      ...{ accountId, employeeId, version, kind, status, earliestDate, latestDate, day },
      ...(importId === null ? {} : { importId }),
      changedAt: at.toISOString(),
      changedBy: { kind: tx.actor.kind, id: 'subjectId' in tx.actor ? tx.actor.subjectId : null },
    },
  });
}
