import { isAsked } from '@vigie/chassis/asked';
import type { Resolvers } from '../../generated/resolvers.ts';
import { countStandings, listFollowed } from './queries.ts';

export const campaignProgressResolvers: Resolvers = {
  Query: {
    campaignProgress: (_, __, { read, clock }) => read((tx) => countStandings(tx, clock.today())),
    campaignAccounts: (_, asked, { read, clock }, info) =>
      read((tx) => listFollowed(tx, asked, clock.today(), isAsked(info, 'totalCount'))),
  },
  CampaignProgress: {
    accounts: (progress) => Object.values(progress).reduce((sum, each) => sum + each, 0),
    notStarted: ({ NOT_STARTED }) => NOT_STARTED,
    inPreparation: ({ IN_PREPARATION }) => IN_PREPARATION,
    toCountersign: ({ TO_COUNTERSIGN }) => TO_COUNTERSIGN,
    done: ({ DONE }) => DONE,
    late: ({ LATE }) => LATE,
    closed: ({ CLOSED }) => CLOSED,
  },
  CampaignAccount: {
    account: ({ accountId }) => ({ id: accountId }),
    declaration: ({ declarationId }, _, { loaders }) =>
      declarationId === null ? null : loaders.declaration.load(declarationId),
  },
};
