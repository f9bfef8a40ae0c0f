import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { openAccountingExport } from './commands.ts';

export const accountingResolvers: Resolvers = {
  Mutation: {
    openAccountingExport: async (_, { input }, context) => {
      const outcome = await openAccountingExport(context, signedIn(context.caller), input);
      return isRefused(outcome) ? outcome : { address: outcome.done, refusals: [] };
    },
  },
};
