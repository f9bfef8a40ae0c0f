import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId, newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import type { Context } from '../context.ts';
import type { CardRefundRefusal, RefundCardPaymentInput } from '../generated/resolvers.ts';
import { lockAccount } from '../movement/commands.ts';
import { findPayments } from '../payment/queries.ts';
import { findRefundable } from './queries.ts';
import { refundRefusals } from './rules.ts';
import { cardRefund } from './table.ts';

/**
 * Gives money back to the card that it came from: at most what the payment brought and what lies on the account. What an
 * invoice has taken is free again once a credit note has given it back. A job asks the provider, until it answers.
 */
export function refundCardPayment(
  { database, cards }: Context,
  caller: CallerActor,
  input: RefundCardPaymentInput,
): Promise<Outcome<{ id: string }, CardRefundRefusal>> {
  return runCommand<{ id: string }, CardRefundRefusal>(
    ...([database, caller, 'refundCardPayment', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const [paid] = isId(input.paymentId) ? await findPayments(tx, [input.paymentId]) : [];
      if (!paid) return refuse({ code: 'NOT_FOUND', field: 'paymentId' });
      const { id: paymentId, accountId, direction, method, provider } = paid;
      if (direction !== 'IN' || method !== 'CARD') {
        return refuse({ code: 'NOT_BY_CARD', field: 'paymentId' });
      }
      if (provider !== cards?.name) return refuse({ code: 'NO_CARDS', field: 'paymentId' });
      await lockAccount(tx, accountId);
      const refusals = refundRefusals(input, await findRefundable(tx, paid));
      if (refusals.length > 0) return refuse(...refusals);
      const { amountCents } = input;
      const [id, reason] = [newId(), tidy(input.reason)];
      await tx.insert(cardRefund).values({
        ...{ id, accountId, paymentId, amountCents, reason, askedBy: caller.subjectId },
      });
      await enqueue(tx, 'refund-card', { refundId: id });
      const details = { cents: amountCents, provider };
      await audit(tx, { action: 'card-refund.asked', accountId, targetId: id, details });
      return { done: { id } };
    },
  );
}
