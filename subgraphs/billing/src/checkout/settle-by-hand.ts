import type { CallerActor } from '@vigie/chassis/actor';
import { isHeldByOther, takenByOther } from '@vigie/chassis/assignment';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { SettleCheckoutInput, SettlementRefusal } from '../generated/resolvers.ts';
import { receive } from '../payment/receive.ts';
import { unclearCheckout } from './open.ts';
import { settlementOf } from './rules.ts';
import { checkout } from './table.ts';

/** Says what became of an attempt on which another amount came than was asked for, as it was found at the provider's. */
export function settleCheckout(
  { database, clock }: Context,
  caller: CallerActor,
  input: SettleCheckoutInput,
): Promise<Outcome<{ id: string }, SettlementRefusal>> {
  return runCommand<{ id: string }, SettlementRefusal>(
    ...([database, caller, 'settleCheckout', input] as const),
    async (tx) => {
      const attempt = await unclearCheckout(tx, input.id);
      if ('refusals' in attempt) return attempt;
      if (isHeldByOther(attempt, caller)) return takenByOther;
      const found = settlementOf(input, clock.today());
      if ('refusals' in found) return refuse(...found.refusals);
      const { id, accountId, invoiceId, provider, providerReference } = attempt;
      const { came } = found;
      const paymentId =
        came &&
        (await receive(tx, {
          ...{ ...came, accountId, invoiceId, provider, providerReference },
          ...{ method: 'CARD', reference: '', recordedBy: caller.subjectId },
        }));
      const state = came ? 'PAID' : 'EXPIRED';
      await tx
        .update(checkout)
        .set({
          ...{ state, paymentId, settledAt: sql`clock.now()` },
          ...{ settledBy: caller.subjectId, settlement: tidy(input.reason) },
        })
        .where(eq(checkout.id, id));
      const details = { state, provider, cents: came?.amountCents ?? 0 };
      await audit(tx, {
        ...{ action: 'checkout.settled-by-hand', accountId, targetId: id, details },
      });
      return { done: { id } };
    },
  );
}
