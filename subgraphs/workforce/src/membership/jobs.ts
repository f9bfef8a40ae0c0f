import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { readToday } from '@vigie/chassis/today';
import { later } from '@vigie/law/civil-date';
import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { findAccounts } from '../account/queries.ts';
import { leave } from '../employee/close.ts';
import { recordOf } from '../employee/record.ts';
import { employee, type EmploymentRow } from '../employee/table.ts';
import type { JobContext } from '../job-context.ts';
import type { Move } from '../transfer/destination.ts';
import { carryOut } from '../transfer/move.ts';
import { note } from '../transfer/note.ts';

/** Employees whose leaving is noted in one transaction. */
const stretch = 20;

/** An end as its event tells it. */
interface Ended {
  accountId: string;
  lastDay: CivilDate;
  /** Where the account goes on; absent where it just ends. */
  successorId?: string;
}

/**
 * Notes the leaving of everybody on file of an account whose membership has ended: follow-up and visits end with it.
 * Where the account goes on in another, everybody moves there the day after instead. Begun again it goes on where it
 * stopped.
 */
export async function endMembership(
  { database }: Pick<JobContext, 'database'>,
  { accountId, lastDay, successorId }: Ended,
): Promise<void> {
  const job = { kind: 'job', task: 'end-membership' } as const;
  let left = stretch;
  while (left === stretch) {
    left = await database.as(job, async (tx) => {
      const rows = await findRemaining(tx, accountId, lastDay);
      const today = await readToday(tx);
      const move = successorId && (await findPair(tx, accountId, successorId));
      for (const row of rows) {
        if (move) await goOn(tx, row, move, addDays(lastDay, 1), today);
        else await leave(tx, row, { leftOn: lastDayOf(row, lastDay), reason: null }, today);
      }
      return rows.length;
    });
  }
}

async function findPair(tx: ActorTransaction, ...ids: [string, string]): Promise<Move> {
  const [from, to] = await findAccounts(tx, ids);
  if (!from || !to) throw new Error('An account that goes on in another is not known');
  return { from, to };
}

/** Takes somebody along; whoever begins later moves with the first day of work. */
async function goOn(
  tx: ActorTransaction,
  row: EmploymentRow,
  move: Move,
  firstDay: CivilDate,
  today: CivilDate,
): Promise<void> {
  const record = await recordOf(tx, row);
  const onDay = { effectiveOn: later(firstDay, row.startDate), jobTitle: null };
  await carryOut(tx, await note(tx, record, move, onDay), today);
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
