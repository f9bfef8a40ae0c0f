import type { Resolvers } from '../generated/resolvers.ts';
import { assemble } from './assemble.ts';

export const statisticsResolvers: Resolvers = {
  MemberAccount: {
    visitStatistics: async ({ id }, { year }, { loaders }) => {
      const [figures, service] = await Promise.all([
        loaders.visitFigures(year).load(id),
        loaders.serviceFigure.load(year),
      ]);
      return assemble(year, figures, service);
    },
    healthFigures: ({ id }, _, { loaders }) => loaders.healthFigures.load(id),
  },
};
