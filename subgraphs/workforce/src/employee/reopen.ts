import type { CallerActor } from '@vigie/chassis/actor';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import { withdrawAbsencesAfter } from '../absence/after-leaving.ts';
import { withdrawAnnounced } from '../assignment/commands.ts';
import { presentStanding, putInForce, type Standing } from '../assignment/force.ts';
import { currentOf } from '../assignment/periods.ts';
import { assignment } from '../assignment/table.ts';
import type { CommandContext } from '../context.ts';
import type { ReopenEmployeeInput } from '../generated/resolvers.ts';
import { forgetLeaving } from '../leaving/commands.ts';
import { findLeavings } from '../leaving/queries.ts';
import { withdrawTransfer } from '../transfer/note.ts';
import { openForChange } from './open.ts';
import { recordOf } from './record.ts';
import type { Refusal } from './refusal.ts';
import { mayReturnOn } from './rules.ts';
import type { Word } from './settle.ts';
import { employee, type EmploymentRow } from './table.ts';

/**
 * Brings a closed employee back: a new employment begins for the law, with its first visit. With the first day on file
 * the closing is withdrawn instead, and everything stands as before it; within the days of undoing the others put back
 * what followed from it.
 */
export function reopenEmployee(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: ReopenEmployeeInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'reopenEmployee',
    input,
    async (tx) => {
      const before = await openForChange(tx, input);
      return 'refusals' in before ? before : bringBack(tx, before, input.startDate, today);
    },
  );
}

/** Brings somebody back inside a command; nothing is written when something speaks against it. */
export async function bringBack(
  tx: ActorTransaction,
  before: EmploymentRow,
  backOn: CivilDate,
  today: CivilDate,
): Promise<Outcome<{ id: string }, Refusal>> {
  const { id, startDate, leftOn } = before;
  if (leftOn === null) return refuse({ code: 'NOT_CLOSED', field: 'id' });
  if (!mayReturnOn(backOn, { startDate, leftOn }, today)) {
    return refuse({ code: 'INVALID_DATE', field: 'startDate' });
  }
  if (backOn === startDate) await withdraw(tx, before, today);
  else await begin(tx, { ...before, leftOn }, backOn, today);
  return { done: { id } };
}

async function withdraw(
  tx: ActorTransaction,
  { id, accountId }: EmploymentRow,
  today: CivilDate,
): Promise<void> {
  const [left] = await findLeavings(tx, [id]);
  await tx.update(employee).set({ leftOn: null }).where(eq(employee.id, id));
  await forgetLeaving(tx, id);
  const standing = presentStanding(await recordOf(tx, { id, accountId }), today);
  const word: Word = left?.undoable ? { undoes: left.employeeVersion } : {};
  const note = { action: 'employee.reopened', details: { withdrawn: true }, word };
  await putInForce(tx, accountId, [standing], today, note);
}

/**
 * The period before ends with the employment that it belongs to, and what lay beyond its last day falls away; the post is
 * held again from the return on.
 */
async function begin(
  tx: ActorTransaction,
  { id, accountId, leftOn }: EmploymentRow & { leftOn: CivilDate },
  startDate: CivilDate,
  today: CivilDate,
): Promise<void> {
  await withdrawAnnounced(tx, [id]);
  await withdrawTransfer(tx, id);
  await withdrawAbsencesAfter(tx, { id, accountId, leftOn }, today);
  const record = await recordOf(tx, { id, accountId });
  const last = currentOf(record.assignments);
  if (last && leftOn < last.fromDay) {
    // Somebody who never came has had no day on that post.
    await tx.delete(assignment).where(eq(assignment.id, last.id));
  } else if (last) {
    await tx.update(assignment).set({ untilDay: leftOn }).where(eq(assignment.id, last.id));
  }
  await tx
    .update(employee)
    .set({ leftOn: null, endDate: null, startDate })
    .where(eq(employee.id, id));
  await forgetLeaving(tx, id);
  const standing: Standing = {
    ...presentStanding(await recordOf(tx, { id, accountId }), today),
    fromDay: startDate,
  };
  await putInForce(tx, accountId, [{ ...standing, begins: true }], today, {
    action: 'employee.reopened',
  });
}
