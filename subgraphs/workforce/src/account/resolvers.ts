import { isAsked } from '@vigie/chassis/asked';
import type { Resolvers } from '../generated/resolvers.ts';
import { listLateAccounts } from './late.ts';

/** An account is identity's; here it is its id, and every field of it is filtered by the database. */
export const accountResolvers: Resolvers = {
  Query: {
    lateAccounts: (_, asked, { read, clock }, info) =>
      read((tx) => listLateAccounts(tx, asked, clock.today(), isAsked(info, 'totalCount'))),
  },
  MemberAccount: {
    __resolveReference: ({ id }) => ({ id }),
  },
};
