import { signedIn } from '@vigie/chassis/subgraph';
import { periodOf } from '../assignment/periods.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { previewLeaving } from './preview.ts';

export const leavingResolvers: Resolvers = {
  Query: {
    previewLeaving: async (_, { input }, { caller, clock, database }) => {
      const preview = await database.as(signedIn(caller), (tx) =>
        previewLeaving(tx, input, clock.today()),
      );
      return (
        preview && { ...preview, postChange: preview.postChange && periodOf(preview.postChange) }
      );
    },
  },
  Employee: {
    leaving: ({ employment }, _, { loaders }) => loaders.leaving.load(employment.id),
  },
};
