import { signedIn } from '@vigie/chassis/subgraph';
import { placePayload } from '../centre/resolvers.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { setRoads } from './commands.ts';

export const roadResolvers: Resolvers = {
  Mutation: {
    setRoads: (_, { input }, context) =>
      placePayload(context, setRoads(context, signedIn(context.caller), input)),
  },
  Centre: {
    roads: ({ id }, _, { loaders }) => loaders.roads.load(id),
  },
  Road: {
    centre: ({ centreId }, _, { loaders }) => loaders.centre.load(centreId),
  },
};
