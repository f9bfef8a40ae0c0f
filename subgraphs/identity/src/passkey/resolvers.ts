import { isRefused } from '@vigie/chassis/refusal';
import type { Resolvers } from '../generated/resolvers.ts';
import { confirmPasskeyRegistration, startPasskeyRegistration } from './register.ts';
import { confirmPasskey, startPasskey } from './sign-in.ts';

export const passkeyResolvers: Resolvers = {
  Mutation: {
    startPasskey: async (_, { input }, context) => {
      const outcome = await startPasskey(context, input);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
    confirmPasskey: async (_, { input }, context) => {
      const outcome = await confirmPasskey(context, input);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
    startPasskeyRegistration: async (_, { input }, context) => {
      const outcome = await startPasskeyRegistration(context, input);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
    confirmPasskeyRegistration: async (_, { input }, context) => {
      const outcome = await confirmPasskeyRegistration(context, input);
      return isRefused(outcome)
        ? { recoveryCodes: [], ...outcome }
        : { ...outcome.done, refusals: [] };
    },
  },
};
