import type { CallerActor } from '@vigie/chassis/actor';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import type { Context } from '../../context.ts';
import type { WriteToVisitRequestInput } from '../../generated/resolvers.ts';
import { step, tellAsker } from '../change.ts';
import { openRequest, requestToAnswer } from '../open.ts';
import type { RequestRefusal } from '../refusal.ts';
import { textRefusals } from '../rules.ts';
import type { RequestRow } from '../table.ts';
import { requestMessage } from './table.ts';

/** Writes to the other side: what the service writes asks the member, what the member writes answers. */
export function writeToVisitRequest(
  { database, clock }: Pick<Context, 'database' | 'clock'>,
  caller: CallerActor,
  input: WriteToVisitRequestInput,
): Promise<Outcome<{ id: string }, RequestRefusal>> {
  const text = tidy(input.text);
  const fromService = caller.kind === 'staff';
  return runCommand<{ id: string }, RequestRefusal>(
    database,
    caller,
    'writeToVisitRequest',
    input,
    async (tx) => {
      const row = fromService
        ? await requestToAnswer(tx, caller, input)
        : await openRequest(tx, { id: input.id });
      if ('refusals' in row) return refuse(...row.refusals);
      const untold = textRefusals(text, 'text');
      if (untold.length > 0) return refuse(...untold);
      await keepMessage(tx, row, caller, text);
      if (!fromService) {
        await step(tx, row, 'ANSWER', { action: 'visit-request.answered' });
        return { done: { id: row.id } };
      }
      const takenAt = row.takenAt ?? clock.now();
      await step(tx, row, 'ASK_BACK', {
        action: 'visit-request.asked-back',
        values: { assigneeId: caller.subjectId, takenAt },
      });
      await tellAsker(tx, row, 'ASKED_BACK');
      return { done: { id: row.id } };
    },
  );
}

/** Keeps what one side writes to the other. */
export async function keepMessage(
  tx: ActorTransaction,
  { id: requestId, accountId }: RequestRow,
  { kind, subjectId: authorId }: CallerActor,
  text: string,
): Promise<void> {
  const side = kind === 'staff' ? 'SERVICE' : 'MEMBER';
  await tx
    .insert(requestMessage)
    .values({ id: newId(), requestId, accountId, side, authorId, text });
}
