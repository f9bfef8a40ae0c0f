import type { Resolvers } from '../generated/resolvers.ts';
import { readSignInSetting } from './queries.ts';

export const signInSettingResolvers: Resolvers = {
  Query: {
    signInWays: (_, __, { read }) => read(readSignInSetting),
  },
};
