import type { Resolvers } from '../generated/resolvers.ts';

/** An account is identity's; here it is its id, and every field of it is filtered by the database. */
export const accountResolvers: Resolvers = {
  MemberAccount: {
    __resolveReference: ({ id }) => ({ id }),
  },
};
