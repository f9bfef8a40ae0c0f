import type { Resolvers } from '../generated/resolvers.ts';
import { assemble } from './assemble.ts';

export const statisticsResolvers: Resolvers = {
  MemberAccount: {
    visitStatistics: async ({ id }, { year }, { loaders }) => {
      const [figures, service, trade] = await Promise.all([
        loaders.visitFigures(year).load(id),
        loaders.serviceFigure.load(year),
        loaders.tradeFigure(year).load(id),
      ]);
      return assemble(year, figures, service, trade);
    },
    healthFigures: ({ id }, _, { loaders }) => loaders.healthFigures.load(id),
  },
};
