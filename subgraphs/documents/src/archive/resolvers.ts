import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { archiveDocuments } from './ask.ts';

export const documentArchiveResolvers: Resolvers = {
  Mutation: {
    archiveDocuments: async (_, { input }, context) => {
      const outcome = await archiveDocuments(context, signedIn(context.caller), input);
      return isRefused(outcome)
        ? { address: null, refusals: outcome.refusals }
        : { address: outcome.done, refusals: [] };
    },
  },
};
