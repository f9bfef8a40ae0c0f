import { allowsEverywhere, standingOn } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import type { Context } from '../context.ts';
import type {
  PaymentRefusal,
  RecordPaymentInput,
  RecordRefundInput,
} from '../generated/resolvers.ts';
import { findInvoices } from '../invoice/queries.ts';
import { lockAccount, move } from '../movement/commands.ts';
import { sumLying } from '../movement/queries.ts';
import { refunded } from '../movement/rules.ts';
import { receive } from './receive.ts';
import { paymentRefusals } from './rules.ts';
import { payment } from './table.ts';

type Result = Promise<Outcome<{ id: string }, PaymentRefusal>>;

/** Who pays must be a member that the caller sees. */
const account = ['account:read', 'billing:manage'] as const;

/** Records a cheque or a transfer that has arrived: for one invoice, or for what is oldest. */
export function recordPayment(
  { database, clock }: Context,
  caller: CallerActor,
  input: RecordPaymentInput,
): Result {
  return runCommand<{ id: string }, PaymentRefusal>(
    ...([database, caller, 'recordPayment', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const { accountId, invoiceId = null, method, amountCents, day } = input;
      const refusals = paymentRefusals(input, clock.today());
      if (!isId(accountId) || (await standingOn(tx, accountId, ...account)) === 'unknown') {
        refusals.push({ code: 'NOT_FOUND', field: 'accountId' });
      }
      if (invoiceId !== null) {
        const [named] = isId(invoiceId) ? await findInvoices(tx, [invoiceId]) : [];
        if (named?.accountId !== accountId) {
          refusals.push({ code: 'NOT_FOUND', field: 'invoiceId' });
        }
      }
      if (refusals.length > 0) return refuse(...refusals);
      const id = await receive(tx, {
        ...{ accountId, invoiceId, method, amountCents, day, reference: tidy(input.reference) },
        ...{ provider: null, providerReference: null, recordedBy: caller.subjectId },
      });
      if (!id) throw new Error('A payment without provider stood already');
      return { done: { id } };
    },
  );
}

/** Records that money went back to a member: at most what lies on its account. */
export function recordRefund(
  { database, clock }: Context,
  caller: CallerActor,
  input: RecordRefundInput,
): Result {
  return runCommand<{ id: string }, PaymentRefusal>(
    ...([database, caller, 'recordRefund', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const { accountId, method, amountCents, day } = input;
      const refusals = paymentRefusals(input, clock.today());
      if (refusals.length > 0) return refuse(...refusals);
      if (!isId(accountId) || (await standingOn(tx, accountId, ...account)) === 'unknown') {
        return refuse({ code: 'NOT_FOUND', field: 'accountId' });
      }
      await lockAccount(tx, accountId);
      if (amountCents > (await sumLying(tx, accountId))) {
        return refuse({ code: 'MORE_THAN_LIES', field: 'amountCents' });
      }
      const id = newId();
      const paidBack = { accountId, method, amountCents, day, reference: tidy(input.reference) };
      await tx
        .insert(payment)
        .values({ id, direction: 'OUT', ...paidBack, recordedBy: caller.subjectId });
      await move(tx, { accountId, day, paymentId: id }, refunded(amountCents));
      await audit(tx, {
        ...{ action: 'payment.refunded', accountId, targetId: id },
        details: { method, cents: amountCents },
      });
      return { done: { id } };
    },
  );
}
