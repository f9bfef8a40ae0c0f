import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { later } from '@vigie/law/civil-date';
import { mayChangeOn } from '../assignment/rules.ts';
import type { CommandContext } from '../context.ts';
import { countChange } from '../employee/count-change.ts';
import { openForChange } from '../employee/open.ts';
import { recordOf, type EmployeeRecord } from '../employee/record.ts';
import type { Refusal } from '../employee/refusal.ts';
import { statusOn } from '../employee/status.ts';
import type { TransferEmployeeInput } from '../generated/resolvers.ts';
import { findNamedPost } from '../job-post/named.ts';
import { longestTitle } from '../job-post/rules.ts';
import { findMove } from './destination.ts';
import { carryOut } from './move.ts';
import { note } from './note.ts';

/** Moves an employee to another account of the company: at once, or on a day that lies ahead. */
export function transferEmployee(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: TransferEmployeeInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'transferEmployee',
    input,
    async (tx) => {
      const before = await openForChange(tx, input);
      if ('refusals' in before) return before;
      if (statusOn(today, before) === 'CLOSED') return refuse({ code: 'ALREADY_CLOSED' });
      const move = await findMove(tx, before.accountId, input.toAccountId);
      if ('refusals' in move) return move;
      const record = await recordOf(tx, before);
      const refusals = await moveRefusals(tx, record, input, today);
      if (refusals.length > 0) return refuse(...refusals);
      const { jobPostId, jobTitle } = input;
      const named = await findNamedPost(tx, input.toAccountId, { jobPostId, jobTitle });
      const title = named.post?.title ?? named.newTitle;
      const row = await note(tx, record, move, { effectiveOn: input.effectiveOn, jobTitle: title });
      const isAhead = input.effectiveOn > later(today, before.startDate);
      if (isAhead) {
        await countChange(tx, before);
        // The timeline of the person tells it once, to whoever reads both journals, too.
        for (const { action, accountId } of [
          { action: 'employee.transfer-announced', accountId: move.from.id },
          { action: 'employee.arrival-announced', accountId: move.to.id },
        ]) {
          const details = { on: input.effectiveOn };
          await audit(tx, { action, accountId, targetId: before.id, details });
        }
      } else {
        await carryOut(tx, row, today);
      }
      return { done: { id: before.id } };
    },
  );
}

/** What speaks against the day of a move. */
export function dayRefusals(
  { employment, assignments }: EmployeeRecord,
  effectiveOn: CivilDate,
  today: CivilDate,
): Refusal[] {
  return mayChangeOn(effectiveOn, employment, assignments, today)
    ? []
    : [{ code: 'INVALID_DATE', field: 'effectiveOn' }];
}

async function moveRefusals(
  tx: ActorTransaction,
  record: EmployeeRecord,
  { toAccountId, effectiveOn, jobPostId, jobTitle }: TransferEmployeeInput,
  today: CivilDate,
): Promise<Refusal[]> {
  const refusals = dayRefusals(record, effectiveOn, today);
  const named = await findNamedPost(tx, toAccountId, { jobPostId, jobTitle });
  if (named.unknown) refusals.push({ code: 'NOT_FOUND', field: 'jobPostId' });
  if ((named.newTitle?.length ?? 0) > longestTitle) {
    refusals.push({ code: 'TOO_LONG', field: 'jobTitle' });
  }
  return refusals;
}
