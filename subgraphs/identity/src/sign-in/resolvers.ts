import { isRefused } from '@vigie/chassis/refusal';
import type { Resolvers } from '../generated/resolvers.ts';
import { confirmCode, requestCode } from './commands.ts';

export const signInResolvers: Resolvers = {
  Mutation: {
    requestSignInCode: async (_, { input }, context) => {
      const outcome = await requestCode(context, input.email);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
    confirmSignInCode: async (_, { input }, context) => {
      const outcome = await confirmCode(context, input);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
  },
};
