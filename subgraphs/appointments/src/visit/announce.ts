import type { ActorTransaction } from '@vigie/chassis/database';
import { publish } from '@vigie/chassis/outbox';
import type { VisitRow } from './table.ts';

/** Tells the other subgraphs that an appointment was booked, moved or cancelled. */
export async function announce(tx: ActorTransaction, row: VisitRow): Promise<void> {
  const { id, accountId, employeeId, version, status } = row;
  await publish(tx, {
    type: 'visit.changed',
    key: id,
    accountId,
    payload: { visitId: id, accountId, employeeId, version, planned: status === 'PLANNED' },
  });
}
