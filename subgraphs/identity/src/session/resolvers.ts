import type { Resolvers } from '../generated/resolvers.ts';
import { endSession, renewAccess } from './commands.ts';

export const sessionResolvers: Resolvers = {
  Mutation: {
    renewAccess: async (_, { input }, context) => {
      const session = await renewAccess(context, input.sessionSecret);
      return { session, refusals: session ? [] : [{ code: 'SESSION_ENDED' }] };
    },
    signOut: async (_, __, context) => ({ ended: await endSession(context) }),
  },
};
