import { isId } from '@vigie/chassis/ids';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { money } from '../money/money.ts';
import type { DeclaredFigures } from './queries.ts';
import { feeOf, type ShownFee } from './rules.ts';

export const feeResolvers: Resolvers = {
  HeadcountDeclaration: {
    __resolveReference: (figures) => (isId(figures.id) ? figures : null),
    fee: (figures, _, context) => feeFor(context, figures),
  },
  Fee: {
    net: ({ netCents }) => money(netCents),
    vat: ({ vatCents }) => money(vatCents),
    total: ({ totalCents }) => money(totalCents),
    tariff: ({ tariff }, _, { loaders }) => loaders.tariff.load(tariff.id),
  },
  FeeLine: {
    unit: ({ unitCents }) => money(unitCents),
    net: ({ netCents }) => money(netCents),
  },
};

/** Nothing where the figures are closed to the caller, or what they cost on that very account. */
async function feeFor(
  { loaders }: Context,
  { account, year, headcount, entries }: DeclaredFigures,
): Promise<ShownFee | null> {
  if (!account || typeof year !== 'number') return null;
  if (typeof headcount !== 'number' || typeof entries !== 'number') return null;
  const [priced, tariff] = await Promise.all([
    loaders.priced.load(account.id),
    loaders.tariffOfYear.load(year),
  ]);
  return priced && tariff ? { ...feeOf({ headcount, entries }, tariff), tariff } : null;
}
