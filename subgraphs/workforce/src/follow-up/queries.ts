import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, isNull } from 'drizzle-orm';
import { confidentialGround, followUp, type FollowUpRow } from './table.ts';

/** A decision with whom it is about. */
export type KeptFollowUp = FollowUpRow & { accountId: string; employeeId: string };

/**
 * The decision in force for each employee, with the reasons that the actor may read.
 * @throws for an employee whom the actor may not read
 */
export async function findFollowUps(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<KeptFollowUp[]> {
  const rows = await tx
    .select()
    .from(followUp)
    .where(and(anyOf(followUp.employeeId, employeeIds), isNull(followUp.replacedAt)));
  const complete = await withConfidential(tx, rows);
  return inOrderOf(employeeIds, complete, (row) => row.employeeId).map((row) => {
    if (row === null)
      throw new Error('Every employee has a decision, and whoever reads one the other');
    return row;
  });
}

/** Decisions by their own identifier, past ones too; null where the actor may not read them. */
export async function findDecisions(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(KeptFollowUp | null)[]> {
  const rows = await tx.select().from(followUp).where(anyOf(followUp.id, ids));
  return inOrderOf(ids, await withConfidential(tx, rows), (row) => row.id);
}

/** The decisions with those of their confidential reasons that the actor may read. */
async function withConfidential<Row extends { id: string; hiddenGrounds: number }>(
  tx: ActorTransaction,
  rows: readonly Row[],
): Promise<(Row & Pick<FollowUpRow, 'confidentialGrounds'>)[]> {
  const hiding = rows.filter((row) => row.hiddenGrounds > 0).map((row) => row.id);
  const readable =
    hiding.length === 0
      ? []
      : await tx
          .select()
          .from(confidentialGround)
          .where(anyOf(confidentialGround.followUpId, hiding));
  const ids = rows.map((row) => row.id);
  const grounds = groupedBy(ids, readable, (ground) => ground.followUpId);
  return rows.map((row, index) => ({
    ...row,
    confidentialGrounds: (grounds[index] ?? []).map(({ ground }) => ground),
  }));
}
