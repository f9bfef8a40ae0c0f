import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { money } from '../money/money.ts';
import { bandAround } from './band.ts';
import { recordAverageCost } from './commands.ts';
import { listAverageCosts } from './queries.ts';

export const averageCostResolvers: Resolvers = {
  Query: {
    averageCosts: (_, __, { read }) => read(listAverageCosts),
  },
  Mutation: {
    recordAverageCost: async (_, { input }, context) => {
      const outcome = await recordAverageCost(context, signedIn(context.caller), input);
      const averageCost = await context.loaders.averageCost.clearAll().load(input.year);
      return { averageCost, refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
  },
  AverageCost: {
    amount: ({ cents }) => money(cents),
    least: ({ cents }) => money(bandAround(cents).leastCents),
    most: ({ cents }) => money(bandAround(cents).mostCents),
  },
};
