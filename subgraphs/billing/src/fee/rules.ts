import type { CivilDate } from '@vigie/chassis/civil-date';
import type { TariffRow } from '../tariff/table.ts';

/** What a declaration of the headcount counts. */
export interface CountedFigures {
  /** Persons followed, each counting as one (L4622-6). */
  headcount: number;
  /** Hires of the year past, each of which owes the entry fee where there is one. */
  entries: number;
}

/** What a tariff asks; amounts in cents without VAT. */
export type Rates = Pick<TariffRow, 'perCapitaCents' | 'entryFeeCents' | 'vatPerTenThousand'>;

/** One line of a fee with the two numbers from which it follows. */
export interface FeeLine {
  kind: 'PER_CAPITA' | 'ENTRY_FEE';
  quantity: number;
  unitCents: number;
  netCents: number;
}

/** What a declaration costs. */
export interface Fee {
  lines: FeeLine[];
  netCents: number;
  vatPerTenThousand: number;
  vatCents: number;
  totalCents: number;
}

/** A fee and the tariff from which it follows. */
export interface ShownFee extends Fee {
  tariff: TariffRow;
}

/** The fee of a year. A line without amount is left out, but for the contribution, which is always said. */
export function feeOf({ headcount, entries }: CountedFigures, rates: Rates): Fee {
  const contribution = feeLine('PER_CAPITA', headcount, rates.perCapitaCents);
  const entry = feeLine('ENTRY_FEE', entries, rates.entryFeeCents);
  const lines = entry.netCents > 0 ? [contribution, entry] : [contribution];
  const netCents = lines.reduce((sum, line) => sum + line.netCents, 0);
  const vatCents = vatOn(netCents, rates.vatPerTenThousand);
  const { vatPerTenThousand } = rates;
  return { lines, netCents, vatPerTenThousand, vatCents, totalCents: netCents + vatCents };
}

function feeLine(kind: FeeLine['kind'], quantity: number, unitCents: number): FeeLine {
  return { kind, quantity, unitCents, netCents: quantity * unitCents };
}

/**
 * VAT on the sum of the lines and not on each of them, half a cent upwards (EN 16931, BR-CO-17): so it is also printed on
 * the invoice. In whole numbers: no fraction of a cent is ever lost by floating point.
 */
export function vatOn(netCents: number, vatPerTenThousand: number): number {
  return Math.floor((netCents * vatPerTenThousand + 5_000) / 10_000);
}

/** The day whose tariff counts for a year: what the general assembly voted for it is in force from its first day. */
export function tariffDayOf(year: number): CivilDate {
  return `${year}-01-01`;
}
