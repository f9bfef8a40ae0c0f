import { referenceTo } from '@vigie/chassis/entity-reference';
import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { Resolvers, SettlementRefusal } from '../generated/resolvers.ts';
import { money } from '../money/money.ts';
import { startCheckout } from './commands.ts';
import { listUnclear } from './queries.ts';
import { settleCheckout } from './settle-by-hand.ts';
import type { CheckoutRow } from './table.ts';
import { giveBackCheckout, takeCheckout } from './take.ts';

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
    takeCheckout: (_, { input }, context) =>
      looked(context, takeCheckout(context, signedIn(context.caller), input)),
    giveBackCheckout: (_, { input }, context) =>
      looked(context, giveBackCheckout(context, signedIn(context.caller), input)),
    settleCheckout: (_, { input }, context) =>
      looked(context, settleCheckout(context, signedIn(context.caller), input)),
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
    settledBy: ({ settledBy }) => referenceTo(settledBy),
    assignee: ({ assigneeId }) => referenceTo(assigneeId),
  },
};

/** The attempt after what somebody of the service did with it. */
async function looked(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, SettlementRefusal>>,
): Promise<{ checkout: CheckoutRow | null; refusals: SettlementRefusal[] }> {
  const outcome = await command;
  if (isRefused(outcome)) return { checkout: null, refusals: outcome.refusals };
  return { checkout: await loaders.checkout.clearAll().load(outcome.done.id), refusals: [] };
}
