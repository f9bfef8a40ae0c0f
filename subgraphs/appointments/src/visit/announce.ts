import type { ActorTransaction } from '@vigie/chassis/database';
import { publish, publishAll, type Outgoing } from '@vigie/chassis/outbox';
import { summonsAwaited } from './summons-day.ts';
import type { VisitRow } from './table.ts';

/** When a change came about: now, unless history is written; quiet where nobody is to be written to about it. */
interface Manner {
  at?: Date;
  quiet?: boolean | undefined;
}

/**
 * Tells the other subgraphs how a visit stands after a change of the transaction's actor. Of one that the employer is not
 * to know of nothing leaves: no summons, no copy, no fee.
 */
export async function announce(
  tx: ActorTransaction,
  row: VisitRow,
  how: Manner = {},
): Promise<void> {
  if (!row.undisclosed) await publish(tx, changed(tx, row, how));
}

/** Tells of many visits of the past at once. */
export function announceHistory(tx: ActorTransaction, rows: readonly VisitRow[]): Promise<void> {
  return publishAll(
    tx,
    rows.map((row) => changed(tx, row, { at: row.endsAt ?? row.updatedAt, quiet: true })),
  );
}

function changed(
  tx: ActorTransaction,
  row: VisitRow,
  { at = row.updatedAt, quiet = false }: Manner,
): Outgoing<'visit.changed'> {
  const { id, accountId, employeeId, version, kind, status, earliestDate, latestDate, day } = row;
  const { importId, answersChange, certificates, promised, absenceFeeCents } = row;
  const summonsOn = summonsAwaited(row);
  return {
    type: 'visit.changed',
    key: id,
    accountId,
    payload: {
      visitId: id,
      ...{ accountId, employeeId, version, kind, status, earliestDate, latestDate, day },
      ...(summonsOn !== null && { summonsOn }),
      ...(importId === null ? {} : { importId }),
      ...(answersChange && { answersChange }),
      ...(certificates.length > 0 && { certificates }),
      ...(promised && { promised }),
      ...(quiet && { quiet }),
      ...(absenceFeeCents === null ? {} : { toldFeeCents: absenceFeeCents }),
      changedAt: at.toISOString(),
      changedBy: { kind: tx.actor.kind, id: 'subjectId' in tx.actor ? tx.actor.subjectId : null },
    },
  };
}
