import type { CallerActor } from '@vigie/chassis/actor';
import { runCommand } from '@vigie/chassis/command';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import type { Context } from '../context.ts';
import type { ChangeVisitRequestInput, RejectVisitRequestInput } from '../generated/resolvers.ts';
import { step, tellAsker } from './change.ts';
import { makeVisitsDue } from './due.ts';
import { requestToAnswer } from './open.ts';
import type { RequestRefusal } from './refusal.ts';
import { textRefusals } from './rules.ts';

type Reach = Pick<Context, 'database' | 'clock'>;
type Done = Promise<Outcome<{ id: string }, RequestRefusal>>;

/** Grants a request: each of its employees owes the visit from now on, and planning looks for their slots. */
export function acceptVisitRequest(
  { database, clock }: Reach,
  caller: CallerActor,
  input: ChangeVisitRequestInput,
): Done {
  return runCommand<{ id: string }, RequestRefusal>(
    database,
    caller,
    'acceptVisitRequest',
    input,
    async (tx) => {
      const row = await requestToAnswer(tx, caller, input);
      if ('refusals' in row) return refuse(...row.refusals);
      const visits = await makeVisitsDue(tx, row);
      await step(tx, row, 'ACCEPT', {
        action: 'visit-request.accepted',
        details: { visits },
        values: { settledBy: caller.subjectId, settledAt: clock.now() },
      });
      await tellAsker(tx, row, 'ACCEPTED');
      return { done: { id: row.id } };
    },
  );
}

/** Turns a request down, with a reason that the member reads. */
export function rejectVisitRequest(
  { database, clock }: Reach,
  caller: CallerActor,
  input: RejectVisitRequestInput,
): Done {
  const rejectionReason = tidy(input.reason);
  return runCommand<{ id: string }, RequestRefusal>(
    database,
    caller,
    'rejectVisitRequest',
    input,
    async (tx) => {
      const row = await requestToAnswer(tx, caller, input);
      if ('refusals' in row) return refuse(...row.refusals);
      const unexplained = textRefusals(rejectionReason, 'reason');
      if (unexplained.length > 0) return refuse(...unexplained);
      await step(tx, row, 'REJECT', {
        action: 'visit-request.rejected',
        values: { rejectionReason, settledBy: caller.subjectId, settledAt: clock.now() },
      });
      await tellAsker(tx, row, 'REJECTED');
      return { done: { id: row.id } };
    },
  );
}
