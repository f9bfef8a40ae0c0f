import type { CallerActor } from '@vigie/chassis/actor';
import { isHeldByOther, takenByOther } from '@vigie/chassis/assignment';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { eq, sql } from 'drizzle-orm';
import { findCharges } from '../charge/queries.ts';
import type { ChargeRow } from '../charge/table.ts';
import { takeOff } from '../charge/take-off.ts';
import type { Context } from '../context.ts';
import type { AnswerDisputeInput, DisputeRefusal } from '../generated/resolvers.ts';
import { writeCredit } from '../invoice/credit.ts';
import { findInvoices, findLines } from '../invoice/queries.ts';
import { lockAccount } from '../movement/commands.ts';
import { waitingDispute } from './open.ts';
import { findDisputes } from './queries.ts';
import { answerRefusal } from './rules.ts';
import { tellDisputers } from './announce.ts';
import { settleDisputes } from './settle.ts';
import { chargeDispute, type DisputeRow } from './table.ts';

/** What a credit note gives as its reason when a dispute was accepted. */
export const disputeReason = 'Contestation acceptée par le service';

/** The service answers a dispute, once: the fee is taken off, by a credit note where it was invoiced, or stays with a reason. */
export function answerDispute(
  { database, clock }: Context,
  caller: CallerActor,
  input: AnswerDisputeInput,
): Promise<Outcome<{ id: string }, DisputeRefusal>> {
  return runCommand<{ id: string }, DisputeRefusal>(
    ...([database, caller, 'answerDispute', input] as const),
    async (tx) => {
      const [seen] = isId(input.id) ? await findDisputes(tx, [input.id]) : [];
      if (seen) await lockAccount(tx, seen.accountId);
      const row = await waitingDispute(tx, input.id);
      if ('refusals' in row) return row;
      if (isHeldByOther(row, caller)) return takenByOther;
      const problem = answerRefusal(input);
      if (problem) return refuse(problem);
      const answer = { answer: tidy(input.answer), answeredBy: caller.subjectId };
      if (input.accept) await accept(tx, row, answer, clock.today());
      else await turnDown(tx, row, answer);
      return { done: { id: row.id } };
    },
  );
}

type Answer = Pick<DisputeRow, 'answeredBy'> & { answer: string };

async function turnDown(tx: ActorTransaction, dispute: DisputeRow, answer: Answer): Promise<void> {
  const { id, accountId } = dispute;
  await tx
    .update(chargeDispute)
    .set({ ...answer, state: 'REFUSED', answeredAt: sql`clock.now()` })
    .where(eq(chargeDispute.id, id));
  await audit(tx, { action: 'charge-dispute.refused', accountId, targetId: id });
  await tellDisputers(tx, [dispute], 'REFUSED');
}

async function accept(
  tx: ActorTransaction,
  { chargeId }: DisputeRow,
  answer: Answer,
  day: CivilDate,
): Promise<void> {
  const [charge] = await findCharges(tx, [chargeId]);
  if (!charge) throw new Error('A dispute without charge');
  const creditNoteId = charge.invoiceId
    ? await creditLine(tx, { ...charge, invoiceId: charge.invoiceId }, day)
    : null;
  if (!creditNoteId) await takeOff(tx, charge, disputeReason);
  await settleDisputes(tx, [chargeId], { ...answer, creditNoteId });
}

/** The credit note that takes one line back, for what it asked. */
async function creditLine(
  tx: ActorTransaction,
  { id, invoiceId }: ChargeRow & { invoiceId: string },
  day: CivilDate,
): Promise<string> {
  const [invoice] = await findInvoices(tx, [invoiceId]);
  const [lines = []] = await findLines(tx, [invoiceId]);
  const line = lines.find(({ chargeId }) => chargeId === id);
  if (!invoice?.parties || !line) throw new Error('An invoiced charge without its line');
  const { parties } = invoice;
  const note = await writeCredit(tx, { ...invoice, parties }, [line], disputeReason, day);
  return note.id;
}
