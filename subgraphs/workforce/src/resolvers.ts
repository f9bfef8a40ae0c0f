import { mergeResolvers } from '@vigie/chassis/merge-resolvers';
import { accountResolvers } from './account/resolvers.ts';
import { employeeResolvers } from './employee/resolvers.ts';
import { followUpResolvers } from './follow-up/resolvers.ts';
import { jobPostResolvers } from './job-post/resolvers.ts';
import { questionResolvers } from './question/resolvers.ts';
import { situationResolvers } from './situation/resolvers.ts';

export const resolvers = mergeResolvers([
  accountResolvers,
  employeeResolvers,
  followUpResolvers,
  jobPostResolvers,
  questionResolvers,
  situationResolvers,
]);
