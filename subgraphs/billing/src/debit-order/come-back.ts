import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { isCivilDate, type CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { endMandate } from '../debit-mandate/commands.ts';
import type { DebitRefusal, RecordDebitReturnInput } from '../generated/resolvers.ts';
import { lockAccount, move } from '../movement/commands.ts';
import { findPrepaid, findShares, sumLying } from '../movement/queries.ts';
import { returned } from '../movement/rules.ts';
import { payment } from '../payment/table.ts';
import { lockDebit } from './queries.ts';
import { endsMandate, returnReasons } from './rules.ts';
import { debit, type DebitRow } from './table.ts';

/** A collection came back, before its day or after it: what it had paid is owed again. */
export function recordDebitReturn(
  { database, clock }: Context,
  caller: CallerActor,
  input: RecordDebitReturnInput,
): Promise<Outcome<{ id: string }, DebitRefusal>> {
  return runCommand<{ id: string }, DebitRefusal>(
    ...([database, caller, 'recordDebitReturn', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const row = isId(input.debitId) ? await lockDebit(tx, input.debitId) : null;
      if (!row) return refuse({ code: 'NOT_FOUND', field: 'debitId' });
      if (row.state === 'RETURNED') return refuse({ code: 'RETURNED', field: 'debitId' });
      const { reason, day } = input;
      const refusals = returnRefusals(input, clock.today());
      if (refusals.length > 0) return refuse(...refusals);
      const { id, accountId, mandateId } = row;
      if (row.paymentId) await giveBack(tx, { ...row, paymentId: row.paymentId }, day, caller);
      await tx
        .update(debit)
        .set({ state: 'RETURNED', returnReason: reason, returnedOn: day })
        .where(eq(debit.id, id));
      await audit(tx, {
        ...{ action: 'debit.returned', accountId, targetId: id },
        details: { reason },
      });
      if (endsMandate(reason)) await endMandate(tx, { id: mandateId, accountId }, 'BANK');
      return { done: { id: row.orderId } };
    },
  );
}

function returnRefusals(
  { reason, day }: Pick<RecordDebitReturnInput, 'reason' | 'day'>,
  today: CivilDate,
): DebitRefusal[] {
  const refusals: DebitRefusal[] = [];
  if (!Object.hasOwn(returnReasons, reason)) {
    refusals.push({ code: 'UNKNOWN_REASON', field: 'reason' });
  }
  if (!isCivilDate(day)) refusals.push({ code: 'INVALID_DATE', field: 'day' });
  else if (day > today) refusals.push({ code: 'NOT_YET', field: 'day' });
  return refusals;
}

async function giveBack(
  tx: ActorTransaction,
  { id: debitId, accountId, amountCents, paymentId }: DebitRow & { paymentId: string },
  day: CivilDate,
  { subjectId: recordedBy }: CallerActor,
): Promise<void> {
  await lockAccount(tx, accountId);
  const entries = returned(amountCents, {
    lyingCents: await sumLying(tx, accountId),
    shares: await findShares(tx, paymentId),
    prepaid: await findPrepaid(tx, accountId),
  });
  const id = newId();
  await tx.insert(payment).values({
    ...{ id, accountId, direction: 'OUT', method: 'DIRECT_DEBIT', amountCents, day, recordedBy },
    ...{ provider: 'sepa', providerReference: `return ${debitId}` },
  });
  await move(tx, { accountId, day, paymentId: id }, entries);
}
