import { isId } from '@vigie/chassis/ids';
import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { money } from '../money/money.ts';
import { refundCardPayment } from './commands.ts';
import { findRefundable, listRefunds } from './queries.ts';

/** Refunds that are shown: the last ones. */
const shown = 50;

export const cardRefundResolvers: Resolvers = {
  Query: {
    cardRefunds: (_, __, { read }) => read((tx) => listRefunds(tx, shown)),
  },
  Mutation: {
    refundCardPayment: async (_, { input }, context) => {
      const outcome = await refundCardPayment(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { refund: null, refusals: outcome.refusals };
      context.loaders.cardRefundsOf.clearAll();
      return { refund: await context.loaders.cardRefund.load(outcome.done.id), refusals: [] };
    },
  },
  Payment: {
    refundable: async (row, _, { read, cards }) => {
      if (row.direction !== 'IN' || row.method !== 'CARD' || row.provider !== cards?.name) {
        return null;
      }
      const { leftCents, lyingCents } = await read((tx) => findRefundable(tx, row));
      return money(Math.max(0, Math.min(leftCents, lyingCents)));
    },
    cardRefunds: ({ id }, _, { loaders }) => (isId(id) ? loaders.cardRefundsOf.load(id) : null),
  },
  CardRefund: {
    account: ({ accountId }) => ({ id: accountId }),
    payment: ({ paymentId }, _, { loaders }) => loaders.payment.load(paymentId),
    amount: ({ amountCents }) => money(amountCents),
    askedBy: ({ askedBy }) => ({ id: askedBy }),
  },
};
