import { isId } from '@vigie/chassis/ids';
import { yearsBetween } from '@vigie/chassis/years';
import type { Context } from '../context.ts';
import type { Resolvers, StatisticVisitKind, VisitStatistics } from '../generated/resolvers.ts';
import { assemble } from './assemble.ts';
import { actionsTogether } from './together.ts';

export const statisticsResolvers: Resolvers = {
  MemberAccount: {
    visitStatistics: ({ id }, { year }, context) => yearOf(context, [id], year, null),
    visitYears: ({ id }, { from, to, kind }, context) =>
      Promise.all(yearsBetween(from, to).map((year) => yearOf(context, [id], year, kind ?? null))),
    healthFigures: ({ id }, _, { loaders }) => loaders.healthFigures.load(id),
  },
  // A company is identity's; here it is those of its accounts whose statistics the caller may read.
  Company: {
    __resolveReference: (company) => (isId(company.id) ? company : null),
    countedAccounts: async ({ id }, _, { loaders }) =>
      (await loaders.countedAccounts.load(id)).map((accountId) => ({ id: accountId })),
    visitStatistics: async ({ id }, { year }, context) =>
      yearOf(context, await context.loaders.countedAccounts.load(id), year, null),
    visitYears: async ({ id }, { from, to, kind }, context) => {
      const accounts = await context.loaders.countedAccounts.load(id);
      return Promise.all(
        yearsBetween(from, to).map((year) => yearOf(context, accounts, year, kind ?? null)),
      );
    },
    workplaceActionFigures: async ({ id }, { year }, { loaders }) => {
      const accounts = await loaders.countedAccounts.load(id);
      const figures = loaders.workplaceActionFigures(year);
      return actionsTogether(await Promise.all(accounts.map((each) => figures.load(each))));
    },
    healthFigures: ({ id }, _, { loaders }) => loaders.companyHealthFigures.load(id),
  },
};

/** A year of some accounts together, compared with a trade that all of them are of. Of one kind of visit nothing is compared. */
async function yearOf(
  { loaders }: Context,
  accountIds: readonly string[],
  year: number,
  kind: StatisticVisitKind | null,
): Promise<VisitStatistics> {
  const [figures, service, trades] = await Promise.all([
    Promise.all(accountIds.map((id) => loaders.visitFigures(year).load(id))),
    kind ? null : loaders.serviceFigure.load(year),
    kind ? [] : Promise.all(accountIds.map((id) => loaders.tradeFigure(year).load(id))),
  ]);
  const [trade = null] = trades;
  const isOne = trades.every((each) => each?.division === trade?.division);
  const wanted = figures.flat().filter((figure) => !kind || figure.kind === kind);
  return assemble(year, wanted, service, isOne ? trade : null);
}
