import type { CallerActor } from '@vigie/chassis/actor';
import { runCommand } from '@vigie/chassis/command';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { ChangeVisitRequestInput } from '../generated/resolvers.ts';
import { step } from './change.ts';
import { openRequest } from './open.ts';
import type { RequestRefusal } from './refusal.ts';

/** Takes a request back before it is settled. */
export function withdrawVisitRequest(
  { database, clock }: Pick<Context, 'database' | 'clock'>,
  caller: CallerActor,
  input: ChangeVisitRequestInput,
): Promise<Outcome<{ id: string }, RequestRefusal>> {
  return runCommand<{ id: string }, RequestRefusal>(
    database,
    caller,
    'withdrawVisitRequest',
    input,
    async (tx) => {
      const row = await openRequest(tx, input);
      if ('refusals' in row) return refuse(...row.refusals);
      await step(tx, row, 'WITHDRAW', {
        action: 'visit-request.withdrawn',
        values: { settledBy: caller.subjectId, settledAt: clock.now() },
      });
      return { done: { id: row.id } };
    },
  );
}
