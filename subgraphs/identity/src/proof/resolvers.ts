import { isRefused } from '@vigie/chassis/refusal';
import type { Resolvers } from '../generated/resolvers.ts';
import { proveIdentity, requestProof } from './commands.ts';

export const proofResolvers: Resolvers = {
  Mutation: {
    requestProof: async (_, __, context) => {
      const outcome = await requestProof(context);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
    proveIdentity: async (_, { input }, context) => {
      const outcome = await proveIdentity(context, input);
      return isRefused(outcome) ? outcome : { session: outcome.done, refusals: [] };
    },
  },
};
