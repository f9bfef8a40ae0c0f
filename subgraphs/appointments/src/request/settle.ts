import type { CallerActor } from '@vigie/chassis/actor';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { gt, isNull, or, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { AcceptVisitRequestInput, RejectVisitRequestInput } from '../generated/resolvers.ts';
import { giveSlot } from '../placement/give.ts';
import { lostBy } from '../planning/lost.ts';
import { visit, type VisitRow } from '../visit/table.ts';
import { step, tellAsker } from './change.ts';
import { keepMessage } from './conversation/write.ts';
import { makeVisitsDue } from './due.ts';
import { requestToAnswer } from './open.ts';
import type { RequestRefusal } from './refusal.ts';
import { textRefusals } from './rules.ts';

type Reach = Pick<Context, 'database' | 'clock'>;
type Done = Promise<Outcome<{ id: string }, RequestRefusal>>;

const slotTaken: RequestRefusal = { code: 'SLOT_TAKEN', field: 'slotId' };

/**
 * Grants a request: each of its employees owes the visit from now on, and planning looks for their slots, unless somebody
 * chose one with the answer.
 */
export async function acceptVisitRequest(
  { database, clock }: Reach,
  caller: CallerActor,
  input: AcceptVisitRequestInput,
): Done {
  const answer = tidy(input.answer ?? '');
  const slotId = input.slotId ?? null;
  const command = runCommand<{ id: string }, RequestRefusal>(
    database,
    caller,
    'acceptVisitRequest',
    input,
    async (tx) => {
      const row = await requestToAnswer(tx, caller, input);
      if ('refusals' in row) return refuse(...row.refusals);
      const unsaid = answer === '' ? [] : textRefusals(answer, 'answer');
      if (unsaid.length > 0) return refuse(...unsaid);
      const visits = await makeVisitsDue(tx, row);
      const [owed, ...others] = visits;
      if (slotId !== null) {
        if (!owed || others.length > 0) return refuse({ code: 'NOT_FOR_ONE', field: 'slotId' });
        if (!(await giveRequestedSlot(tx, owed, slotId))) return refuse(slotTaken);
      }
      if (answer !== '') await keepMessage(tx, row, caller, answer);
      await step(tx, row, 'ACCEPT', {
        action: 'visit-request.accepted',
        details: { visits: visits.length, slotChosen: slotId !== null },
        values: { settledBy: caller.subjectId, settledAt: clock.now() },
      });
      await tellAsker(tx, row, 'ACCEPTED');
      return { done: { id: row.id } };
    },
  );
  if (slotId === null) return command;
  // Of two who want one slot at the same instant, the database tells the second.
  return command.catch((error: unknown) => {
    if (lostBy(error)) return refuse(slotTaken);
    throw error;
  });
}

async function giveRequestedSlot(
  tx: ActorTransaction,
  owed: VisitRow,
  slotId: string,
): Promise<boolean> {
  if (owed.absenceToldAt !== null) return false;
  const refused = await giveSlot(tx, owed, slotId, {
    ...{ chooser: 'votre service', mayTake: () => true, otherwise: 'OVER' },
    when: or(isNull(visit.startsAt), gt(visit.startsAt, sql`clock.now()`)),
  });
  return refused === null;
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
