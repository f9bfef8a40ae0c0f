import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, sql } from 'drizzle-orm';
import { putInForce } from '../assignment/force.ts';
import { currentOf } from '../assignment/periods.ts';
import { assignment } from '../assignment/table.ts';
import type { Context } from '../context.ts';
import { openForChange } from '../employee/open.ts';
import { recordOf } from '../employee/record.ts';
import type { Refusal } from '../employee/refusal.ts';
import { employee, type EmploymentRow } from '../employee/table.ts';
import type { UndoTransferInput } from '../generated/resolvers.ts';
import { findJobPosts } from '../job-post/queries.ts';
import { destinationRefusals } from './destination.ts';
import { moveRows } from './move.ts';
import { findTransfers } from './queries.ts';
import { transfer, type TransferRow } from './table.ts';

/** Takes a move back that lies ahead, or undoes one while its days last. */
export function undoTransfer(
  { clock, database }: Context,
  caller: CallerActor,
  input: UndoTransferInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'undoTransfer',
    input,
    async (tx) => {
      const before = await openForChange(tx, input);
      if ('refusals' in before) return before;
      const { id, accountId } = before;
      const [[row] = []] = await asJobWithin(tx, { task: 'undo-transfer' }, () =>
        findTransfers(tx, [id]),
      );
      const expired = row?.undoUntil != null && row.undoUntil < clock.now();
      if (!row || expired) return refuse({ code: 'NOTHING_TO_UNDO', field: 'id' });
      if (row.movedAt !== null) {
        const closed = await destinationRefusals(tx, row.accountId);
        if (closed.length > 0) return refuse({ code: 'MISSING_RIGHT', field: 'id' });
        const { assignments } = await recordOf(tx, before);
        const changed = assignments.some(
          ({ announced, fromDay }) => announced || fromDay > row.onDay,
        );
        if (changed) return refuse({ code: 'CHANGED_SINCE', field: 'id' });
        await moveBack(tx, before, row, today);
      } else {
        await countChange(tx, before);
        await audit(tx, { action: 'employee.transfer-withdrawn', accountId, targetId: id });
      }
      await close(tx, row);
      return { done: { id } };
    },
  );
}

async function moveBack(
  tx: ActorTransaction,
  { id, accountId: left }: EmploymentRow,
  row: TransferRow,
  today: CivilDate,
): Promise<void> {
  const { accountId: home, onDay, replaced } = row;
  await moveRows(tx, id, home);
  const job = { task: 'undo-transfer', accountId: home };
  const post = await asJobWithin(tx, job, async () => {
    if (!replaced) {
      await tx
        .delete(assignment)
        .where(and(eq(assignment.employeeId, id), eq(assignment.fromDay, onDay)));
    }
    const [held] = row.fromPostId ? await findJobPosts(tx, [row.fromPostId]) : [];
    return held ?? null;
  });
  const record = await recordOf(tx, { id, accountId: home });
  const since = replaced ? onDay : (currentOf(record.assignments)?.fromDay ?? onDay);
  const standing = { record, post, own: row.fromOwn, fromDay: since };
  await putInForce(tx, home, [standing], today, { action: 'employee.transfer-undone' });
  await audit(tx, { action: 'employee.arrival-undone', accountId: left, targetId: id });
}

async function countChange(tx: ActorTransaction, { id, version }: EmploymentRow): Promise<void> {
  await tx
    .update(employee)
    .set({ version: version + 1, updatedAt: sql`clock.now()` })
    .where(eq(employee.id, id));
}

/** The row of the account that was left; whoever undoes the move may write there. */
async function close(tx: ActorTransaction, { id, accountId }: TransferRow): Promise<void> {
  await asJobWithin(tx, { task: 'undo-transfer', accountId }, () =>
    tx
      .update(transfer)
      .set({ undoneAt: sql`clock.now()` })
      .where(eq(transfer.id, id)),
  );
}
