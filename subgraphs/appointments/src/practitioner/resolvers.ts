import type { Resolvers } from '../generated/resolvers.ts';
import { listPractitioners } from './queries.ts';

export const practitionerResolvers: Resolvers = {
  Query: {
    practitioners: (_, __, { read }) => read(listPractitioners),
  },
  Practitioner: {
    __resolveReference: ({ id }, { loaders }) => loaders.practitioner.load(id),
  },
};
