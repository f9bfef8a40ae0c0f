import type { ActorTransaction } from '@vigie/chassis/database';
import { publish } from '@vigie/chassis/outbox';
import type { VisitRow } from './table.ts';

/** Tells the other subgraphs how a visit stands after a change. */
export async function announce(tx: ActorTransaction, row: VisitRow): Promise<void> {
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
    },
  });
}
