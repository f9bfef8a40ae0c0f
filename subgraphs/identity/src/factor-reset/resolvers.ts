import { isRefused } from '@vigie/chassis/refusal';
import type { Resolvers } from '../generated/resolvers.ts';
import { cancelReset, resetSecondFactor } from './commands.ts';
import { listResets } from './queries.ts';
import { stateAt } from './rules.ts';

export const factorResetResolvers: Resolvers = {
  Query: {
    secondFactorResets: (_, page, { read }) => read((tx) => listResets(tx, page)),
  },
  Mutation: {
    resetSecondFactor: async (_, { input }, context) => {
      const outcome = await resetSecondFactor(context, input);
      if (isRefused(outcome)) return outcome;
      return { effectiveAt: new Date(outcome.done.effectiveAt), refusals: [] };
    },
    cancelSecondFactorReset: async (_, { input }, context) => {
      const outcome = await cancelReset(context, input);
      return isRefused(outcome) ? outcome : { refusals: [] };
    },
  },
  SecondFactorReset: {
    person: ({ personId }, _, { loaders }) => loaders.named.load(personId),
    askedBy: ({ askedBy }, _, { loaders }) => loaders.named.load(askedBy),
    state: (row, _, { clock }) => stateAt(clock.now(), row),
  },
};
