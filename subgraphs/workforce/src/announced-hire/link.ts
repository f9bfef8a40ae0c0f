import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { Refusal } from '../employee/refusal.ts';
import type { LinkHireInput } from '../generated/resolvers.ts';
import { changeHire } from './change.ts';
import { employeeOf } from './come-back.ts';
import type { Confirmed } from './confirm.ts';
import { openHire } from './open.ts';
import { hasLeftBefore } from './rules.ts';

/** Says that an announced hire is somebody on file: visits planned under it become theirs, where they are still owed. */
export function linkHire(
  { clock, database }: Context,
  caller: CallerActor,
  input: LinkHireInput,
): Promise<Outcome<Confirmed, Refusal>> {
  const today = clock.today();
  return runCommand<Confirmed, Refusal>(
    database,
    caller,
    'linkHire',
    input,
    async (tx): Promise<Outcome<Confirmed, Refusal>> => {
      const row = await openHire(tx, input, 'TO_CONFIRM');
      if ('refusals' in row) return row;
      const { id, accountId, startDate } = row.hire;
      const employment = await employeeOf(tx, { accountId, id: input.employeeId });
      if (!employment) return refuse({ code: 'NOT_FOUND', field: 'employeeId' });
      // Somebody who is gone comes back by a confirmation, with a first visit of their own.
      if (hasLeftBefore(startDate, employment)) {
        return refuse({ code: 'ALREADY_CLOSED', field: 'employeeId' });
      }
      const employeeId = employment.id;
      const change = { state: 'LINKED', employeeId, visitDueBy: null } as const;
      const settledBy = caller.subjectId;
      await changeHire(tx, row, { ...change, settledBy }, today, employeeId);
      await audit(tx, { action: 'hire.linked', accountId, targetId: id });
      return { done: { id, employeeId } };
    },
  );
}
