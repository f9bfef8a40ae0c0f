import { isId } from '@vigie/chassis/ids';
import type { Resolvers } from '../generated/resolvers.ts';
import { listVisits } from './list.ts';

/** Whoever asks may name any account: the rows below the reference are the ones that the database shows. */
export const accountResolvers: Resolvers = {
  MemberAccount: {
    __resolveReference: ({ id }) => (isId(id) ? { id } : null),
    visits: ({ id }, filter, { read }) => read((tx) => listVisits(tx, id, filter)),
    visitCounts: ({ id }, _, { loaders }) => loaders.counts.load(id),
  },
};
