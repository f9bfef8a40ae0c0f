import { referenceTo } from '@vigie/chassis/entity-reference';
import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { makeCalendarAddress, revokeCalendarAddress } from './commands.ts';
import { findOwnAddresses } from './queries.ts';

export const calendarResolvers: Resolvers = {
  Query: {
    calendarAddresses: (_, __, { read }) => read(findOwnAddresses),
  },
  Mutation: {
    makeCalendarAddress: async (_, { input }, context) => {
      const accountId = input.accountId ?? null;
      const outcome = await makeCalendarAddress(context, signedIn(context.caller), accountId);
      if (isRefused(outcome)) return { address: null, secret: null, refusals: outcome.refusals };
      return { ...outcome.done, refusals: [] };
    },
    revokeCalendarAddress: async (_, { input }, context) => {
      const outcome = await revokeCalendarAddress(context, signedIn(context.caller), input);
      return { refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
  },
  CalendarAddress: {
    account: ({ accountId }) => referenceTo(accountId),
  },
};
