import { isRefused } from '@vigie/chassis/refusal';
import type { Resolvers } from '../generated/resolvers.ts';
import { renewAccess } from './commands.ts';
import { endEverywhere, endOtherSession, endSession } from './end.ts';

const ways = { code: 'CODE', password: 'PASSWORD', passkey: 'PASSKEY' } as const;

export const sessionResolvers: Resolvers = {
  Mutation: {
    renewAccess: async (_, { input }, context) => {
      const session = await renewAccess(context, input.sessionSecret);
      return { session, refusals: session ? [] : [{ code: 'SESSION_ENDED' }] };
    },
    signOut: async (_, __, context) => ({ ended: await endSession(context) }),
    signOutEverywhere: async (_, __, context) => ({ ended: await endEverywhere(context) }),
    endSession: async (_, { input }, context) => {
      const outcome = await endOtherSession(context, input);
      return isRefused(outcome) ? outcome : { refusals: [] };
    },
  },
  OwnSession: {
    way: ({ way }) => way && ways[way],
    withSecondFactor: ({ secondFactor }) => secondFactor !== null,
    isCurrent: ({ id }, _, { caller }) => caller.kind !== 'sign-in' && caller.sessionId === id,
  },
};
