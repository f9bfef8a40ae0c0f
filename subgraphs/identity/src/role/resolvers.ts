import type { Resolvers } from '../generated/resolvers.ts';
import { memberRoles } from './member-roles.ts';
import { rights } from './rights.ts';

export const roleResolvers: Resolvers = {
  Query: {
    roles: () => [...memberRoles],
    rights: () => [...rights],
  },
  Role: {
    scopes: ({ scopes }) => [...scopes],
  },
};
