import { writeTariffs, type SeededTariff } from '@vigie/billing/seed';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';

/** What every price list offers beside the base. */
export const complements = [
  { label: 'Étude ergonomique approfondie', unit: 'journée', priceCents: 68_000 },
  { label: 'Formation aux premiers secours en santé mentale', unit: 'session', priceCents: 92_000 },
  {
    label: 'Mesure d’exposition au bruit au-delà de l’offre socle',
    unit: 'heure',
    priceCents: 9_500,
  },
] as const satisfies SeededTariff['complements'];

/** Contribution per worker, in cents, by years from this one: what was, what counts, what was just voted. */
const contributions: readonly (readonly [years: number, cents: number])[] = [
  [-1, 11_400],
  [0, 11_600],
  [1, 11_900],
];

/** Writes the tariffs of last year, this year and the next, each voted in the October before. */
export async function seedTariffs(tx: ActorTransaction, today: CivilDate): Promise<void> {
  const year = Number(today.slice(0, 4));
  const tariffs = contributions.map(([years, perCapitaCents]): SeededTariff => {
    return {
      fromDay: `${year + years}-01-01`,
      votedOn: `${year + years - 1}-10-14`,
      ...{ perCapitaCents, entryFeeCents: 0, noShowCents: 8_000, vatPerTenThousand: 2_000 },
      complements,
    };
  });
  await writeTariffs(tx, tariffs);
}

/** Contribution per worker of the year of a day, in cents; before the first of the tariffs, that one. */
export function contributionOn(day: CivilDate, today: CivilDate): number {
  const years = Number(day.slice(0, 4)) - Number(today.slice(0, 4));
  const [, cents] = contributions.find(([of]) => of === years) ?? contributions[0]!;
  return cents;
}
