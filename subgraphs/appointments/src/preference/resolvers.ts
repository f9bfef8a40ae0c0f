import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { setVisitPreferences } from './commands.ts';
import { halfDaysOf } from './rules.ts';

export const preferenceResolvers: Resolvers = {
  Mutation: {
    setVisitPreferences: async (_, { input }, context) => {
      const outcome = await setVisitPreferences(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { preferences: null, refusals: outcome.refusals };
      const { accountId } = outcome.done;
      const preferences = await context.loaders.preference.clear(accountId).load(accountId);
      return { preferences, refusals: [] };
    },
  },
  MemberAccount: {
    visitPreferences: ({ id }, _, { loaders }) => loaders.preference.load(id),
  },
  VisitPreferences: {
    halfDays: ({ halfDays }) => halfDaysOf(halfDays),
    contradicted: async ({ accountId, closures }, _, { loaders }) => {
      if (closures.length === 0) return [];
      const ids = await loaders.contradicted.load(accountId);
      const visits = await Promise.all(ids.map((id) => loaders.visit.load(id)));
      return visits.filter((visit) => visit !== null);
    },
  },
};
