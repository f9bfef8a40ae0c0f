import type { Resolvers } from '../generated/resolvers.ts';
import { findService } from './queries.ts';

export const serviceResolvers: Resolvers = {
  Query: {
    service: (_, __, { read }) => read(findService),
  },
  Service: {
    publicationDirector: ({ publicationDirector }) => publicationDirector || null,
    host: ({ host }) => host || null,
    logo: ({ logo }) => logo || null,
  },
};
