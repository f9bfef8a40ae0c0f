import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { forget } from '../loaders.ts';
import { createJobPost } from './commands.ts';

export const jobPostResolvers: Resolvers = {
  Mutation: {
    createJobPost: async (_, { input }, context) => {
      const outcome = await createJobPost(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return outcome;
      forget(context.loaders);
      return { jobPost: await context.loaders.jobPost.load(outcome.done.id), refusals: [] };
    },
  },
  MemberAccount: {
    jobPosts: ({ id }, _, { loaders }) => loaders.jobPostsOfAccount.load(id),
  },
  JobPost: {
    __resolveReference: ({ id }, { loaders }) => loaders.jobPost.load(id),
  },
};
