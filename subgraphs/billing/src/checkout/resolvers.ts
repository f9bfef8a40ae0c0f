import { isId } from '@vigie/chassis/ids';
import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { money } from '../money/money.ts';
import { startCheckout } from './commands.ts';
import { listUnclear } from './queries.ts';
import { settleCheckout } from './settle-by-hand.ts';

/** Attempts to look into that are shown: more of them would be another problem. */
const shownUnclear = 100;

export const checkoutResolvers: Resolvers = {
  Query: {
    checkout: (_, { id }, { loaders }) => (isId(id) ? loaders.checkout.load(id) : null),
    unclearCheckouts: (_, __, { read }) => read((tx) => listUnclear(tx, shownUnclear)),
  },
  Mutation: {
    startCheckout: async (_, { input }, context) => {
      const outcome = await startCheckout(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { checkout: null, refusals: outcome.refusals };
      return { checkout: await context.loaders.checkout.load(outcome.done.id), refusals: [] };
    },
    settleCheckout: async (_, { input }, context) => {
      const outcome = await settleCheckout(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { checkout: null, refusals: outcome.refusals };
      const { checkout } = context.loaders;
      return { checkout: await checkout.clearAll().load(outcome.done.id), refusals: [] };
    },
  },
  Invoice: {
    payableByCard: ({ parties, remainingCents }, _, { cards }) =>
      cards !== null && parties !== null && remainingCents > 0,
  },
  Checkout: {
    __resolveReference: ({ id }, { loaders }) => (isId(id) ? loaders.checkout.load(id) : null),
    invoice: ({ invoiceId }, _, { loaders }) => loaders.invoice.load(invoiceId),
    amount: ({ amountCents }) => money(amountCents),
    url: ({ url, state }) => (state === 'OPEN' ? url : null),
    payment: ({ paymentId }, _, { loaders }) =>
      paymentId === null ? null : loaders.payment.load(paymentId),
    checked: ({ settledBy }) => settledBy !== null,
    told: async ({ id }, _, { loaders }) => {
      const told = await loaders.told.load(id);
      return told && { at: told.at, amount: told.cents === null ? null : money(told.cents) };
    },
    settledBy: ({ settledBy }) => (settledBy === null ? null : { id: settledBy }),
  },
};
