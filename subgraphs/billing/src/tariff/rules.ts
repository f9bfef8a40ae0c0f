import { isCivilDate, type CivilDate } from '@vigie/chassis/civil-date';
import { tidy } from '@vigie/chassis/typed-text';
import type { TariffInput, TariffRefusal, TariffStanding } from '../generated/resolvers.ts';

/** Largest amounts in cents: beyond them somebody has mistyped. */
const mostFee = 100_000;
const mostPrice = 10_000_000;

/** Complementary services of one tariff at most. */
const mostComplements = 50;

/** A tariff as it is written. */
export interface TariffTerms {
  fromDay: CivilDate;
  votedOn: CivilDate;
  perCapitaCents: number;
  entryFeeCents: number;
  noShowCents: number;
  vatPerTenThousand: number;
  complements: { label: string; unit: string; priceCents: number }[];
}

/** What was typed, with its texts put right. */
export function termsOf({ from, complements, ...amounts }: TariffInput): TariffTerms {
  return {
    ...amounts,
    fromDay: from,
    complements: complements.map(({ label, unit, priceCents }) => {
      return { label: tidy(label), unit: tidy(unit), priceCents };
    }),
  };
}

/** Everything that is impossible about a tariff, whatever the others say. */
export function termRefusals(terms: TariffTerms): TariffRefusal[] {
  const refusals: TariffRefusal[] = [];
  const within = (field: string, value: number, least: number, most: number) => {
    if (value < least || value > most) refusals.push({ code: 'OUT_OF_RANGE', field });
  };
  if (!isCivilDate(terms.fromDay)) refusals.push({ code: 'INVALID_DATE', field: 'from' });
  if (!isCivilDate(terms.votedOn)) refusals.push({ code: 'INVALID_DATE', field: 'votedOn' });
  else if (terms.votedOn > terms.fromDay) {
    refusals.push({ code: 'VOTED_LATER', field: 'votedOn' });
  }
  within('perCapitaCents', terms.perCapitaCents, 1, mostFee);
  within('entryFeeCents', terms.entryFeeCents, 0, mostFee);
  within('noShowCents', terms.noShowCents, 0, mostFee);
  within('vatPerTenThousand', terms.vatPerTenThousand, 0, 3_000);
  return [...refusals, ...complementRefusals(terms.complements)];
}

function complementRefusals(complements: TariffTerms['complements']): TariffRefusal[] {
  const field = 'complements';
  if (complements.length > mostComplements) return [{ code: 'TOO_MANY', field }];
  const codes = complements.flatMap(({ label, unit, priceCents }) => {
    if (label === '' || unit === '') return ['REQUIRED' as const];
    if (label.length > 120 || unit.length > 40) return ['TOO_LONG' as const];
    return priceCents < 1 || priceCents > mostPrice ? ['OUT_OF_RANGE' as const] : [];
  });
  return [...new Set(codes)].map((code) => ({ code, field }));
}

/**
 * Whether a tariff may begin on a day: ahead of today, since what is in force has been told and may have been billed.
 * The first of all may begin earlier.
 */
export function startRefusal(
  fromDay: CivilDate,
  today: CivilDate,
  isFirst: boolean,
): TariffRefusal | null {
  return fromDay > today || isFirst ? null : { code: 'NOT_AHEAD', field: 'from' };
}

/** Where a tariff stands on a day. */
export function standingOn(
  day: CivilDate,
  { fromDay, nextFrom }: { fromDay: CivilDate; nextFrom: CivilDate | null },
): TariffStanding {
  if (fromDay > day) return 'UPCOMING';
  return nextFrom !== null && nextFrom <= day ? 'PAST' : 'IN_FORCE';
}
