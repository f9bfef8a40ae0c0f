import type { ActorTransaction } from '@vigie/chassis/database';
import { readToday } from '@vigie/chassis/today';
import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { leave } from '../employee/close.ts';
import { employee, type EmploymentRow } from '../employee/table.ts';
import type { JobContext } from '../job-context.ts';

/** Employees whose leaving is noted in one transaction. */
const stretch = 20;

/**
 * Notes the leaving of everybody on file of an account whose membership has ended: follow-up and visits end with it.
 * Begun again it goes on where it stopped.
 */
export async function endMembership(
  { database }: Pick<JobContext, 'database'>,
  { accountId, lastDay }: { accountId: string; lastDay: string },
): Promise<void> {
  const job = { kind: 'job', task: 'end-membership' } as const;
  let left = stretch;
  while (left === stretch) {
    left = await database.as(job, async (tx) => {
      const rows = await findRemaining(tx, accountId, lastDay);
      const today = await readToday(tx);
      for (const row of rows) {
        await leave(tx, row, { leftOn: lastDayOf(row, lastDay), reason: null }, today);
      }
      return rows.length;
    });
  }
}

/** Somebody who was to begin later never worked there as a member's employee. */
const lastDayOf = ({ startDate }: EmploymentRow, lastDay: string): string =>
  startDate > lastDay ? startDate : lastDay;

function findRemaining(
  tx: ActorTransaction,
  accountId: string,
  lastDay: string,
): Promise<EmploymentRow[]> {
  const { leftOn, startDate } = employee;
  return tx
    .select()
    .from(employee)
    .where(
      and(
        eq(employee.accountId, accountId),
        isNull(employee.withdrawnAt),
        or(isNull(leftOn), and(gt(leftOn, lastDay), gt(leftOn, startDate))),
      ),
    )
    .orderBy(asc(employee.id))
    .limit(stretch)
    .for('update');
}
