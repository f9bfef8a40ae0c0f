import type { Resolvers } from '../generated/resolvers.ts';
import { findHeadcountMonths } from './headcount-months.ts';
import { findWorkforceStatistics } from './queries.ts';

export const statisticsResolvers: Resolvers = {
  MemberAccount: {
    workforceStatistics: ({ id }, { year }, { read, clock }) =>
      read((tx) => findWorkforceStatistics(tx, [id], year, clock.today())),
    headcountMonths: ({ id }, { from, to }, { read, clock }) =>
      read((tx) => findHeadcountMonths(tx, [id], { from, to }, clock.today())),
  },
  Company: {
    workforceStatistics: async ({ id }, { year }, { loaders, read, clock }) => {
      const employers = await loaders.employers.load(id);
      return read((tx) => findWorkforceStatistics(tx, employers, year, clock.today()));
    },
    headcountMonths: async ({ id }, { from, to }, { loaders, read, clock }) => {
      const employers = await loaders.employers.load(id);
      return read((tx) => findHeadcountMonths(tx, employers, { from, to }, clock.today()));
    },
  },
};
