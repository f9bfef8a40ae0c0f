import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { publish } from '@vigie/chassis/outbox';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { ChangeReplacementInput, DeclineReplacementInput } from '../generated/resolvers.ts';
import { giveSlot } from '../placement/give.ts';
import { enqueuePlanning } from '../planning/enqueue.ts';
import { lostBy } from '../planning/lost.ts';
import { findPreferences } from '../preference/queries.ts';
import { awaitTurn } from '../preference/turn.ts';
import { freeSlot } from '../slot/commands.ts';
import { announce } from '../visit/announce.ts';
import { noAppointment } from '../visit/appointment.ts';
import { booked, open } from '../visit/state.ts';
import { visit, type VisitRow } from '../visit/table.ts';
import { end, replacementToAnswer } from './open.ts';
import type { ReplacementRefusal } from './refusal.ts';
import { reasonRefusals } from './rules.ts';
import { isSuited } from './suited.ts';
import type { ReplacementRow } from './table.ts';

type Reach = Pick<Context, 'database' | 'clock'>;
type Done = Promise<Outcome<{ id: string }, ReplacementRefusal>>;

const notSuited: ReplacementRefusal = { code: 'NOT_SUITED', field: null };

/**
 * Lets another employee take an appointment: whoever had it gives it back and is to be planned again on another day, the
 * other one has it, and the summonses follow as for any appointment that moves.
 */
export function confirmReplacement(
  { database, clock }: Reach,
  caller: CallerActor,
  input: ChangeReplacementInput,
): Done {
  return runCommand<{ id: string }, ReplacementRefusal>(
    database,
    caller,
    'confirmReplacement',
    input,
    async (tx) => {
      const row = await replacementToAnswer(tx, caller, input);
      if ('refusals' in row) return refuse(...row.refusals);
      const [wanted = null] = await findPreferences(tx, [row.accountId]);
      await awaitTurn(tx, wanted);
      const [current, other] = await lockBoth(tx, row);
      const stillDue = open.some((each) => each === other?.status);
      if (current?.slotId !== row.slotId || !stillDue)
        return refuse({ code: 'LAPSED', field: null });
      if (other?.accountId !== row.accountId) return refuse(notSuited);
      const job = { task: 'replace', accountId: row.accountId };
      if (!(await asJobWithin(tx, job, () => isSuited(tx, current, other))))
        return refuse(notSuited);
      if (!(await giveBack(tx, current))) return refuse({ code: 'LAPSED', field: null });
      await asJobWithin(tx, job, () => freeSlot(tx, current.id));
      const refused = await giveSlot(tx, other, row.slotId, {
        ...{ chooser: 'l’entreprise', mayTake: () => true, otherwise: 'SLOT_TAKEN' },
        when: or(isNull(visit.startsAt), gt(visit.startsAt, sql`clock.now()`)),
      });
      if (refused) return refuse(notSuited);
      await end(tx, row, 'CONFIRM', { settledBy: caller.subjectId, settledAt: clock.now() });
      await tellAsker(tx, row, 'CONFIRMED');
      return { done: { id: row.id } };
    },
    // The employee who comes instead is expected elsewhere at that hour, or somebody was faster.
  ).catch((error: unknown) => {
    if (lostBy(error)) return refuse(notSuited);
    throw error;
  });
}

/** Turns a proposal down, with a reason that the employer reads: the appointment stays whose it is. */
export function declineReplacement(
  { database, clock }: Reach,
  caller: CallerActor,
  input: DeclineReplacementInput,
): Done {
  const reason = tidy(input.reason);
  return runCommand<{ id: string }, ReplacementRefusal>(
    database,
    caller,
    'declineReplacement',
    input,
    async (tx) => {
      const row = await replacementToAnswer(tx, caller, input);
      if ('refusals' in row) return refuse(...row.refusals);
      const unsaid = reasonRefusals(reason);
      if (unsaid.length > 0) return refuse(...unsaid);
      const settled = { settledBy: caller.subjectId, settledAt: clock.now() };
      await end(tx, row, 'DECLINE', { ...settled, reason });
      await tellAsker(tx, row, 'DECLINED');
      return { done: { id: row.id } };
    },
  );
}

/** Both visits, locked in one order, whoever else wants them: whose appointment it is, and who owes one. */
async function lockBoth(
  tx: ActorTransaction,
  { visitId, otherVisitId }: ReplacementRow,
): Promise<(VisitRow | undefined)[]> {
  const rows = await tx
    .select()
    .from(visit)
    .where(inArray(visit.id, [visitId, otherVisitId]))
    .orderBy(asc(visit.id))
    .for('update');
  return [visitId, otherVisitId].map((id) => rows.find((row) => row.id === id));
}

/** The visit keeps its duty and loses its appointment; it is not planned on the same day again. */
async function giveBack(tx: ActorTransaction, current: VisitRow): Promise<boolean> {
  const { id, accountId, day, excludedDays } = current;
  const [given] = await tx
    .update(visit)
    .set({
      ...noAppointment,
      status: 'TO_PLAN',
      excludedDays: day === null ? excludedDays : [...excludedDays, day],
    })
    .where(
      and(
        ...[eq(visit.id, id), inArray(visit.status, booked)],
        and(isNull(visit.absenceToldAt), gt(visit.startsAt, sql`clock.now()`)),
      ),
    )
    .returning();
  if (!given) return false;
  await audit(tx, { action: 'visit.to-plan-again', accountId, targetId: id });
  await announce(tx, given);
  await enqueuePlanning(tx, id);
  return true;
}

/** Has whoever proposed somebody told what the service did. */
async function tellAsker(
  tx: ActorTransaction,
  { id, accountId, visitId, otherVisitId, proposedBy: userId }: ReplacementRow,
  about: 'CONFIRMED' | 'DECLINED',
): Promise<void> {
  await publish(tx, {
    ...{ type: 'replacement.answered', key: id, accountId },
    payload: {
      ...{ replacementId: id, accountId, userId, about },
      visitId: about === 'CONFIRMED' ? otherVisitId : visitId,
    },
  });
}
