import { isId } from '@vigie/chassis/ids';
import type { Resolvers } from '../generated/resolvers.ts';
import { countsTogether } from './counts.ts';
import { listVisits } from './list.ts';

/** Whoever asks may name any account: the rows below the reference are the ones that the database shows. */
export const accountResolvers: Resolvers = {
  MemberAccount: {
    __resolveReference: ({ id }) => (isId(id) ? { id } : null),
    visits: ({ id }, filter, { read }) => read((tx) => listVisits(tx, [id], filter)),
    visitCounts: ({ id }, _, { loaders }) => loaders.counts.load(id),
  },
  // A company is identity's; here it is those of its accounts whose visits the caller may read.
  Company: {
    visitedAccounts: async ({ id }, _, { loaders }) =>
      (await loaders.visitedAccounts.load(id)).map((accountId) => ({ id: accountId })),
    visits: async ({ id }, filter, { loaders, read }) => {
      const accounts = await loaders.visitedAccounts.load(id);
      return read((tx) => listVisits(tx, accounts, filter));
    },
    visitCounts: async ({ id }, _, { loaders }) => {
      const accounts = await loaders.visitedAccounts.load(id);
      return countsTogether(await Promise.all(accounts.map((each) => loaders.counts.load(each))));
    },
  },
};
