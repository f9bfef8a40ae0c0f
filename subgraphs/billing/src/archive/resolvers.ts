import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { openInvoiceArchive } from './commands.ts';

export const archiveResolvers: Resolvers = {
  Mutation: {
    openInvoiceArchive: async (_, { input }, context) => {
      const outcome = await openInvoiceArchive(context, signedIn(context.caller), input);
      return isRefused(outcome) ? outcome : { address: outcome.done, refusals: [] };
    },
  },
};
