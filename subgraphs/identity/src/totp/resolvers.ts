import { isRefused } from '@vigie/chassis/refusal';
import type { Resolvers } from '../generated/resolvers.ts';
import { confirmTotp, startTotp } from './commands.ts';

export const totpResolvers: Resolvers = {
  Mutation: {
    startTotp: async (_, { input }, context) => {
      const outcome = await startTotp(context, input);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
    confirmTotp: async (_, { input }, context) => {
      const outcome = await confirmTotp(context, input);
      return isRefused(outcome)
        ? { recoveryCodes: [], ...outcome }
        : { ...outcome.done, refusals: [] };
    },
  },
};
