import type { Resolvers } from '../generated/resolvers.ts';
import { findTargets, listDepartures } from './queries.ts';

export const transferResolvers: Resolvers = {
  MemberAccount: {
    transferTargets: ({ id }, _, { read }) => read((tx) => findTargets(tx, id)),
    departures: ({ id }, { first }, { read }) => read((tx) => listDepartures(tx, id, first ?? 50)),
  },
  Employee: {
    transfers: ({ employment }, _, { loaders }) => loaders.transfers.load(employment.id),
  },
  Transfer: {
    from: ({ accountId }) => ({ id: accountId }),
    to: ({ toAccountId }) => ({ id: toAccountId }),
    on: ({ onDay }) => onDay,
  },
};
