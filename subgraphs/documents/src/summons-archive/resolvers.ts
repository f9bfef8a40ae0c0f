import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { openSummonses } from './commands.ts';

export const archiveResolvers: Resolvers = {
  Mutation: {
    openSummonses: async (_, { input }, context) => {
      const outcome = await openSummonses(context, signedIn(context.caller), input.accountId);
      return isRefused(outcome) ? outcome : { address: outcome.done, refusals: [] };
    },
  },
};
