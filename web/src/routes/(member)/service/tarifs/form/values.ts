import type { TariffInput, TariffPartsFragment } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { textsOf } from '$lib/server/form-texts';
import type { Problem } from '$lib/ui/form/problem';
import { amountOf, centsIn } from '$lib/format/amount';
import { complementsIn, linesOf } from './complements';

/** What the form for a tariff holds, as typed; named as the fields of the contract are. */
export interface TariffValues {
  from: string;
  votedOn: string;
  perCapitaCents: string;
  entryFeeCents: string;
  noShowCents: string;
  vatPerTenThousand: string;
  complements: string;
}

export function readTariff(form: FormData): TariffValues {
  const text = textsOf(form);
  return {
    from: text('from'),
    votedOn: text('votedOn'),
    perCapitaCents: text('perCapitaCents'),
    entryFeeCents: text('entryFeeCents'),
    noShowCents: text('noShowCents'),
    vatPerTenThousand: text('vatPerTenThousand'),
    complements: text('complements'),
  };
}

/** A tariff as the form shows it; the next one begins with what the last one says. */
export function valuesOf(
  tariff: TariffPartsFragment | undefined,
  days: Pick<TariffValues, 'from' | 'votedOn'>,
): TariffValues {
  return {
    ...days,
    perCapitaCents: tariff ? amountOf(tariff.perCapita.cents) : '',
    entryFeeCents: amountOf(tariff?.entryFee.cents ?? 0),
    noShowCents: amountOf(tariff?.noShow.cents ?? 0),
    vatPerTenThousand: amountOf(tariff?.vatPerTenThousand ?? 2_000),
    complements: linesOf(tariff?.complements ?? []),
  };
}

const amounts = ['perCapitaCents', 'entryFeeCents', 'noShowCents', 'vatPerTenThousand'] as const;

/** What is sent, or what cannot be understood as it is typed. */
export function tariffInput(
  values: TariffValues,
): { input: TariffInput } | { problems: Problem[] } {
  const problems: Problem[] = [];
  if (!values.from) problems.push({ field: 'from', message: 'Indiquez le premier jour.' });
  if (!values.votedOn) problems.push({ field: 'votedOn', message: 'Indiquez le jour du vote.' });
  const read = Object.fromEntries(amounts.map((name) => [name, centsIn(values[name])]));
  for (const name of amounts) {
    if (read[name] === null) {
      problems.push({ field: name, message: french('Un nombre, par exemple 116,00.') });
    }
  }
  const { read: complements, unread } = complementsIn(values.complements);
  if (unread.length > 0) {
    const lines = `${unread.length > 1 ? 'lignes' : 'ligne'} ${unread.join(', ')}`;
    const message = `À revoir, ${lines} : « Prestation ; unité ; prix », comme « Étude de poste ; heure ; 120,00 ».`;
    problems.push({ field: 'complements', message: french(message) });
  }
  if (problems.length > 0) return { problems };
  const { from, votedOn } = values;
  return {
    input: { ...(read as Record<(typeof amounts)[number], number>), from, votedOn, complements },
  };
}
