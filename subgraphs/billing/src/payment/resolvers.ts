import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { PaymentRefusal, Resolvers } from '../generated/resolvers.ts';
import { money } from '../money/money.ts';
import { recordPayment, recordRefund } from './commands.ts';
import type { PaymentRow } from './table.ts';

export const paymentResolvers: Resolvers = {
  Query: {
    payment: (_, { id }, { loaders }) => (isId(id) ? loaders.payment.load(id) : null),
  },
  Mutation: {
    recordPayment: (_, { input }, context) =>
      payload(context, recordPayment(context, signedIn(context.caller), input)),
    recordRefund: (_, { input }, context) =>
      payload(context, recordRefund(context, signedIn(context.caller), input)),
  },
  Payment: {
    __resolveReference: ({ id }, { loaders }) => (isId(id) ? loaders.payment.load(id) : null),
    account: ({ accountId }) => ({ id: accountId }),
    refund: ({ direction }) => direction === 'OUT',
    amount: ({ amountCents }) => money(amountCents),
  },
  InvoicePayment: {
    amount: ({ cents }) => money(cents),
  },
};

async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, PaymentRefusal>>,
): Promise<{ payment: PaymentRow | null; refusals: PaymentRefusal[] }> {
  const outcome = await command;
  if (isRefused(outcome)) return { payment: null, refusals: outcome.refusals };
  return { payment: await loaders.payment.clearAll().load(outcome.done.id), refusals: [] };
}
