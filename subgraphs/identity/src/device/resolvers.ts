import { isRefused } from '@vigie/chassis/refusal';
import type { Resolvers } from '../generated/resolvers.ts';
import { forgetDevice } from './commands.ts';

export const deviceResolvers: Resolvers = {
  Mutation: {
    forgetDevice: async (_, { input }, context) => {
      const outcome = await forgetDevice(context, input);
      return isRefused(outcome) ? outcome : { refusals: [] };
    },
  },
};
