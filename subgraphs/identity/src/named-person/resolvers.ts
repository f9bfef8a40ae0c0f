import type { Resolvers } from '../generated/resolvers.ts';
import { findNamedPeople } from './queries.ts';

/** Most people that one search names. */
const most = 20;

export const namedPersonResolvers: Resolvers = {
  Query: {
    peopleNamed: (_, { search, first }, { read }) =>
      read((tx) => findNamedPeople(tx, search, Math.min(Math.max(first ?? 8, 1), most))),
  },
  NamedPerson: {
    account: ({ accountId }, _, { loaders }) => loaders.account.load(accountId),
  },
};
