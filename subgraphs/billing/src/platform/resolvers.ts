import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { redepositInvoice } from './commands.ts';
import { listRejected, listStatuses } from './queries.ts';

export const platformResolvers: Resolvers = {
  Query: {
    rejectedInvoices: (_, asked, { read }) => read((tx) => listRejected(tx, asked)),
  },
  Mutation: {
    redepositInvoice: async (_, { input }, context) => {
      const outcome = await redepositInvoice(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { ...outcome, invoice: null };
      context.loaders.deposit.clearAll();
      return { invoice: await context.loaders.invoice.load(outcome.done.id), refusals: [] };
    },
  },
  Invoice: {
    deposit: ({ id }, _, { loaders }) => loaders.deposit.load(id),
  },
  InvoiceDeposit: {
    statuses: ({ id }, _, { read }) => read((tx) => listStatuses(tx, id)),
  },
};
