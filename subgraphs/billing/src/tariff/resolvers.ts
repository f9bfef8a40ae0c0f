import { addDays } from '@vigie/chassis/civil-date';
import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { bandAround, bandWarning } from '../average-cost/band.ts';
import type { Context } from '../context.ts';
import type { Resolvers, TariffRefusal } from '../generated/resolvers.ts';
import { money } from '../money/money.ts';
import { changeTariff, createTariff, withdrawTariff } from './commands.ts';
import { listTariffs } from './queries.ts';
import { standingOn } from './rules.ts';
import type { DatedTariff } from './table.ts';

export const tariffResolvers: Resolvers = {
  Query: {
    tariffs: (_, __, { read }) => read(listTariffs),
    tariff: (_, { id }, { loaders }) => (isId(id) ? loaders.tariff.load(id) : null),
  },
  Mutation: {
    createTariff: (_, { input }, context) =>
      payload(context, createTariff(context, signedIn(context.caller), input)),
    changeTariff: (_, { input }, context) =>
      payload(context, changeTariff(context, signedIn(context.caller), input), input.id),
    withdrawTariff: (_, { input }, context) =>
      payload(context, withdrawTariff(context, signedIn(context.caller), input), input.id),
  },
  Tariff: {
    __resolveReference: ({ id }, { loaders }) => loaders.tariff.load(id),
    from: ({ fromDay }) => fromDay,
    until: ({ nextFrom }) => nextFrom && addDays(nextFrom, -1),
    standing: (row, _, { clock }) => standingOn(clock.today(), row),
    perCapita: ({ perCapitaCents }) => money(perCapitaCents),
    entryFee: ({ entryFeeCents }) => money(entryFeeCents),
    noShow: ({ noShowCents }) => money(noShowCents),
    complements: ({ id }, _, { loaders }) => loaders.complements.load(id),
    averageCost: ({ fromDay }, _, { loaders }) => loaders.averageCost.load(yearOf(fromDay)),
    warning: async ({ fromDay, perCapitaCents }, _, { loaders }) => {
      const cost = await loaders.averageCost.load(yearOf(fromDay));
      return bandWarning(perCapitaCents, cost && bandAround(cost.cents));
    },
  },
  Complement: {
    price: ({ priceCents }) => money(priceCents),
  },
};

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The tariff after the command; after a stale version, as it stands now. */
async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, TariffRefusal>>,
  read?: string,
): Promise<{ tariff: DatedTariff | null; refusals: TariffRefusal[] }> {
  const outcome = await command;
  loaders.tariff.clearAll();
  if (!isRefused(outcome)) {
    return { tariff: await loaders.tariff.load(outcome.done.id), refusals: [] };
  }
  const stale = outcome.refusals.some(({ code }) => code === 'STALE_VERSION');
  return {
    tariff: stale && read ? await loaders.tariff.load(read) : null,
    refusals: outcome.refusals,
  };
}
