import { referenceTo } from '@vigie/chassis/entity-reference';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { kindOf } from '../kind/kinds.ts';
import { findHanded, listHanded } from './queries.ts';

export const recallResolvers: Resolvers = {
  Query: {
    handedDocument: (_, { id }, { caller, database }) => findHanded(database, signedIn(caller), id),
  },
  MemberAccount: {
    handedDocuments: ({ id }, filter, { caller, database }) =>
      listHanded(database, signedIn(caller), id, filter),
  },
  HandedDocument: {
    kindLabel: ({ kind }) => kindOf(kind).label,
    account: ({ accountId }) => ({ id: accountId }),
    employee: ({ employeeId }) => referenceTo(employeeId),
    handedBy: ({ handedBy }) => referenceTo(handedBy),
    withdrawnBy: ({ withdrawnBy }) => referenceTo(withdrawnBy),
    openings: ({ id }, _, { loaders }) => loaders.openings.load(id),
    forwards: ({ id }, _, { loaders }) => loaders.handedForwards.load(id),
  },
  DocumentOpening: {
    user: ({ subjectId }) => referenceTo(subjectId),
  },
};
