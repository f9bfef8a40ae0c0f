import type { Resolvers } from '../generated/resolvers.ts';
import { findWorkforceStatistics } from './queries.ts';

export const statisticsResolvers: Resolvers = {
  MemberAccount: {
    workforceStatistics: ({ id }, { year }, { read, clock }) =>
      read((tx) => findWorkforceStatistics(tx, id, year, clock.today())),
  },
};
