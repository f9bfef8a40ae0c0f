import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { JobPostRefusal, Resolvers } from '../generated/resolvers.ts';
import { forget } from '../loaders.ts';
import { known } from '../situation/known.ts';
import { archiveJobPost, mergeJobPosts } from './archive.ts';
import { createJobPost } from './commands.ts';
import { previewJobPost } from './preview.ts';
import { listJobPosts } from './queries.ts';
import type { JobPostRow } from './table.ts';
import { updateJobPost } from './update.ts';

export const jobPostResolvers: Resolvers = {
  Query: {
    jobPost: (_, { id }, { loaders }) => (isId(id) ? loaders.jobPost.load(id) : null),
    previewJobPost: (_, { input }, { caller, clock, database }) =>
      database.as(signedIn(caller), (tx) => previewJobPost(tx, input, clock.today())),
  },
  Mutation: {
    createJobPost: (_, { input }, context) =>
      payload(context, createJobPost(context, signedIn(context.caller), input)),
    updateJobPost: (_, { input }, context) =>
      payload(context, updateJobPost(context, signedIn(context.caller), input), input.id),
    archiveJobPost: (_, { input }, context) =>
      payload(context, archiveJobPost(context, signedIn(context.caller), input), input.id),
    mergeJobPosts: (_, { input }, context) =>
      payload(context, mergeJobPosts(context, signedIn(context.caller), input), input.id),
  },
  MemberAccount: {
    jobPosts: ({ id }, { archived }, { read }) =>
      read((tx) => listJobPosts(tx, [id], archived ?? false)),
  },
  JobPost: {
    __resolveReference: ({ id }, { loaders }) => loaders.jobPost.load(id),
    situations: ({ situations }) => known(situations),
    account: ({ accountId }) => ({ id: accountId }),
    holders: ({ id }, _, { loaders }) => loaders.holders.load(id),
    redecision: ({ id }, _, { loaders }) => loaders.redecision.load(id),
  },
};

/** The post after the command; after a stale version, as it stands now. */
async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, JobPostRefusal>>,
  read?: string,
): Promise<{ jobPost: JobPostRow | null; refusals: JobPostRefusal[] }> {
  const outcome = await command;
  forget(loaders);
  if (!isRefused(outcome)) {
    return { jobPost: await loaders.jobPost.load(outcome.done.id), refusals: [] };
  }
  const stale = outcome.refusals.some(({ code }) => code === 'STALE_VERSION');
  const current = stale && read ? await loaders.jobPost.load(read) : null;
  return { jobPost: current, refusals: outcome.refusals };
}
