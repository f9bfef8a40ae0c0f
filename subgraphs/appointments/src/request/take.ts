import type { CallerActor } from '@vigie/chassis/actor';
import { isHeldByOther, takenByOther } from '@vigie/chassis/assignment';
import { runCommand } from '@vigie/chassis/command';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { ChangeVisitRequestInput, TakeVisitRequestInput } from '../generated/resolvers.ts';
import { step } from './change.ts';
import { answers, openRequest, requestToAnswer } from './open.ts';
import type { RequestRefusal } from './refusal.ts';

/** Makes a request the caller's own: of two people of the service, one answers. */
export function takeVisitRequest(
  { database, clock }: Pick<Context, 'database' | 'clock'>,
  caller: CallerActor,
  input: TakeVisitRequestInput,
): Promise<Outcome<{ id: string }, RequestRefusal>> {
  return runCommand<{ id: string }, RequestRefusal>(
    database,
    caller,
    'takeVisitRequest',
    input,
    async (tx) => {
      const row = await openRequest(tx, { id: input.id });
      if ('refusals' in row) return refuse(...row.refusals);
      if (!(await answers(tx, caller))) return refuse({ code: 'MISSING_RIGHT', field: null });
      const { assigneeId } = row;
      if (assigneeId === caller.subjectId) return { done: { id: row.id } };
      if (isHeldByOther(row, caller) && !input.over) return takenByOther;
      await step(tx, row, 'TAKE', {
        action: 'visit-request.taken',
        details: { over: assigneeId !== null },
        values: { assigneeId: caller.subjectId, takenAt: clock.now() },
      });
      return { done: { id: row.id } };
    },
  );
}

/** Gives a request of the caller's back to all who answer: somebody looked, and cannot answer it now. */
export function giveBackVisitRequest(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: ChangeVisitRequestInput,
): Promise<Outcome<{ id: string }, RequestRefusal>> {
  return runCommand<{ id: string }, RequestRefusal>(
    database,
    caller,
    'giveBackVisitRequest',
    input,
    async (tx) => {
      const row = await requestToAnswer(tx, caller, input);
      if ('refusals' in row) return refuse(...row.refusals);
      // Nobody has it: there is nothing to give back.
      if (row.assigneeId === null) return { done: { id: row.id } };
      await step(tx, row, 'GIVE_BACK', {
        action: 'visit-request.given-back',
        values: { assigneeId: null, takenAt: null },
      });
      return { done: { id: row.id } };
    },
  );
}
