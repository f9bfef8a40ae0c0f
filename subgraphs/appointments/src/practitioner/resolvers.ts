import type { Resolvers } from '../generated/resolvers.ts';

export const practitionerResolvers: Resolvers = {
  Practitioner: {
    __resolveReference: ({ id }, { loaders }) => loaders.practitioner.load(id),
  },
};
