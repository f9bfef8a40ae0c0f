import type { ActorTransaction } from '@vigie/chassis/database';
import { publish } from '@vigie/chassis/outbox';
import type { VisitRow } from './table.ts';

/**
 * Tells the other subgraphs how a visit stands after a change of the transaction's actor.
 * @param how when it came about: now, unless history is written; quiet where nobody is to be written to about it
 */
export async function announce(
  tx: ActorTransaction,
  row: VisitRow,
  { at = row.updatedAt, quiet = false }: { at?: Date; quiet?: boolean | undefined } = {},
): Promise<void> {
  const { id, accountId, employeeId, version, kind, status, earliestDate, latestDate, day } = row;
  const { importId, answersChange, absenceFeeCents } = row;
  await publish(tx, {
    type: 'visit.changed',
    key: id,
    accountId,
    payload: {
      visitId: id,
      ...{ accountId, employeeId, version, kind, status, earliestDate, latestDate, day },
      ...(importId === null ? {} : { importId }),
      ...(answersChange && { answersChange }),
      ...(quiet && { quiet }),
      ...(absenceFeeCents === null ? {} : { toldFeeCents: absenceFeeCents }),
      changedAt: at.toISOString(),
      changedBy: { kind: tx.actor.kind, id: 'subjectId' in tx.actor ? tx.actor.subjectId : null },
    },
  });
}
