import { isId } from '@vigie/chassis/ids';
import type { Resolvers } from '../generated/resolvers.ts';

/** Whoever asks may name any absence: the rows below the reference are the ones that the database shows. */
export const absenceResolvers: Resolvers = {
  Absence: {
    __resolveReference: ({ id }) => (isId(id) ? { id } : null),
    returnVisit: ({ id }, _, { loaders }) => loaders.returnVisit.load(id),
  },
};
