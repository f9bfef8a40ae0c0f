import { yearsBetween } from '@vigie/chassis/years';
import type { Context } from '../context.ts';
import type { Resolvers, StatisticVisitKind, VisitStatistics } from '../generated/resolvers.ts';
import { assemble } from './assemble.ts';

export const statisticsResolvers: Resolvers = {
  MemberAccount: {
    visitStatistics: ({ id }, { year }, context) => yearOf(context, id, year, null),
    visitYears: ({ id }, { from, to, kind }, context) =>
      Promise.all(yearsBetween(from, to).map((year) => yearOf(context, id, year, kind ?? null))),
    healthFigures: ({ id }, _, { loaders }) => loaders.healthFigures.load(id),
  },
};

/** A year of an account; of one kind of visit there is nothing to compare with. */
async function yearOf(
  { loaders }: Context,
  accountId: string,
  year: number,
  kind: StatisticVisitKind | null,
): Promise<VisitStatistics> {
  const [figures, service, trade] = await Promise.all([
    loaders.visitFigures(year).load(accountId),
    kind ? null : loaders.serviceFigure.load(year),
    kind ? null : loaders.tradeFigure(year).load(accountId),
  ]);
  const wanted = kind ? figures.filter((figure) => figure.kind === kind) : figures;
  return assemble(year, wanted, service, trade);
}
