import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, isNull } from 'drizzle-orm';
import { confidentialGround, followUp, type FollowUpRow } from './table.ts';

/**
 * The decision in force for each employee, with the reasons that the actor may read.
 * @throws for an employee whom the actor may not read
 */
export async function findFollowUps(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<FollowUpRow[]> {
  const rows = await tx
    .select()
    .from(followUp)
    .where(and(anyOf(followUp.employeeId, employeeIds), isNull(followUp.replacedAt)));
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
  const complete = rows.map((row, index) => ({
    ...row,
    confidentialGrounds: (grounds[index] ?? []).map(({ ground }) => ground),
  }));
  return inOrderOf(employeeIds, complete, (row) => row.employeeId).map((row) => {
    if (row === null)
      throw new Error('Every employee has a decision, and whoever reads one the other');
    return row;
  });
}
