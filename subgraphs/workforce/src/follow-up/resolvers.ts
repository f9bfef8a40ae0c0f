import type { Resolvers } from '../generated/resolvers.ts';
import { shownGrounds } from './grounds.ts';
import { previewFollowUp } from './preview.ts';

export const followUpResolvers: Resolvers = {
  Query: {
    previewFollowUp: (_, { input }, { clock }) => previewFollowUp(input, clock.today()),
  },
  FollowUp: {
    grounds: shownGrounds,
  },
};
