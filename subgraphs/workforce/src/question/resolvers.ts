import { isId } from '@vigie/chassis/ids';
import type { Resolvers } from '../generated/resolvers.ts';
import { questionsAbout } from './queries.ts';

export const questionResolvers: Resolvers = {
  Query: {
    followUpQuestions: async (_, { input }, { clock, loaders }) => {
      const account = isId(input.accountId) ? await loaders.account.load(input.accountId) : null;
      return questionsAbout(input, account?.activityCode ?? null, clock.today());
    },
  },
  FollowUpQuestion: {
    articles: ({ basis }) => basis,
    help: ({ help }) => help ?? null,
  },
};
