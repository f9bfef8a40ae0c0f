import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { confidentialGround, followUp, type FollowUpRow } from './table.ts';

/** Puts a decision in force and ends the one before. Runs as a job: it also keeps what the actor may not read. */
export function keepFollowUp(
  tx: ActorTransaction,
  employee: { id: string; accountId: string },
  decision: FollowUpRow,
): Promise<void> {
  return asJobWithin(tx, { task: 'keep-follow-up', accountId: employee.accountId }, async () => {
    await tx
      .update(followUp)
      .set({ replacedAt: sql`clock.now()` })
      .where(and(eq(followUp.employeeId, employee.id), isNull(followUp.replacedAt)));
    const { confidentialGrounds, ...row } = decision;
    const id = newId();
    await tx
      .insert(followUp)
      .values({ ...row, id, employeeId: employee.id, accountId: employee.accountId });
    if (confidentialGrounds.length === 0) return;
    await tx.insert(confidentialGround).values(
      confidentialGrounds.map((ground) => ({
        followUpId: id,
        accountId: employee.accountId,
        ground,
      })),
    );
  });
}
