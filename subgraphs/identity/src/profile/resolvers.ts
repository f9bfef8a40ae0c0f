import { isRefused } from '@vigie/chassis/refusal';
import type { Resolvers } from '../generated/resolvers.ts';
import { confirmAddress, requestAddress } from './address.ts';
import { changeName } from './name.ts';
import { putStepsAway } from './steps.ts';

export const profileResolvers: Resolvers = {
  Mutation: {
    changeName: async (_, { input }, context) => {
      const outcome = await changeName(context, input);
      return isRefused(outcome) ? outcome : { refusals: [] };
    },
    putStepsAway: async (_, { input }, context) => {
      const outcome = await putStepsAway(context, input);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
    requestAddress: async (_, { input }, context) => {
      const outcome = await requestAddress(context, input.email);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
    confirmAddress: async (_, { input }, context) => {
      const outcome = await confirmAddress(context, input);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
  },
};
