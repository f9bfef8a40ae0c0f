import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { exportEmployees } from './commands.ts';

export const exportResolvers: Resolvers = {
  Mutation: {
    exportEmployees: async (_, { input }, context) => {
      const outcome = await exportEmployees(context, signedIn(context.caller), input);
      return isRefused(outcome) ? outcome : { address: outcome.done, refusals: [] };
    },
  },
};
