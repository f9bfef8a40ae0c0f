import type { Resolvers } from '../generated/resolvers.ts';
import { listCentres } from './queries.ts';

export const centreResolvers: Resolvers = {
  Query: {
    centres: (_, __, { read }) => read(listCentres),
  },
  Centre: {
    __resolveReference: ({ id }, { loaders }) => loaders.centre.load(id),
  },
};
