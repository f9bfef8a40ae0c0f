import { isRefused } from '@vigie/chassis/refusal';
import type { Resolvers } from '../generated/resolvers.ts';
import { cancelReset, resetSecondFactor } from './commands.ts';

export const factorResetResolvers: Resolvers = {
  Mutation: {
    resetSecondFactor: async (_, { input }, context) => {
      const outcome = await resetSecondFactor(context, input);
      if (isRefused(outcome)) return outcome;
      return { effectiveAt: new Date(outcome.done.effectiveAt), refusals: [] };
    },
    cancelSecondFactorReset: async (_, { input }, context) => {
      const outcome = await cancelReset(context, input.link ?? null);
      return isRefused(outcome) ? outcome : { refusals: [] };
    },
  },
};
