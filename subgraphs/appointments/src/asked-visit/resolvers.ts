import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { answer } from '../visit/answer.ts';
import { discloseVisit } from './disclose.ts';
import { openAskedVisit } from './open.ts';

export const askedVisitResolvers: Resolvers = {
  Mutation: {
    openAskedVisit: async (_, { input }, context) => {
      const outcome = await openAskedVisit(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { visit: null, refusals: outcome.refusals };
      return { visit: await context.loaders.visit.load(outcome.done.visitId), refusals: [] };
    },
    discloseVisit: (_, { input }, context) =>
      answer(context, input.id, discloseVisit(context, input)),
  },
};
