import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { settleAbsence } from './settle.ts';
import { absence } from './table.ts';

/** Takes absences back that lie after a former last day of work: somebody who comes back begins without them. */
export async function withdrawAbsencesAfter(
  tx: ActorTransaction,
  { id, accountId, leftOn }: { id: string; accountId: string; leftOn: CivilDate },
  today: CivilDate,
): Promise<void> {
  const withdrawn = await asJobWithin(tx, { task: 'withdraw-absences', accountId }, () =>
    tx
      .update(absence)
      .set({
        withdrawnAt: sql`clock.now()`,
        version: sql`${absence.version} + 1`,
        updatedAt: sql`clock.now()`,
      })
      .where(
        and(eq(absence.employeeId, id), gt(absence.firstDay, leftOn), isNull(absence.withdrawnAt)),
      )
      .returning({ id: absence.id, accountId: absence.accountId }),
  );
  for (const row of withdrawn) await settleAbsence(tx, row, today);
}
