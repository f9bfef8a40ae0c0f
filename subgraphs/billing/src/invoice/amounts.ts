import { vatOn } from '../fee/rules.ts';

/** What a line contributes to the amounts of an invoice. */
export interface Amount {
  netCents: number;
  vatPerTenThousand: number;
}

/** Net and VAT of one rate. */
export interface RateTotal extends Amount {
  vatCents: number;
}

export interface Totals {
  netCents: number;
  vatCents: number;
  totalCents: number;
  /** Highest rate first. */
  rates: RateTotal[];
}

/** VAT of a sum that may be below zero: a credit note rounds as its invoice did. */
export function vatOf(netCents: number, vatPerTenThousand: number): number {
  const cents = vatOn(Math.abs(netCents), vatPerTenThousand);
  return netCents < 0 ? 0 - cents : cents;
}

/** Amounts of an invoice: VAT is computed on the sum of each rate, never line by line. */
export function totalsOf(lines: readonly Amount[]): Totals {
  const nets = new Map<number, number>();
  for (const { netCents, vatPerTenThousand } of lines) {
    nets.set(vatPerTenThousand, (nets.get(vatPerTenThousand) ?? 0) + netCents);
  }
  const rates = [...nets]
    .sort(([a], [b]) => b - a)
    .map(([vatPerTenThousand, netCents]) => {
      return { vatPerTenThousand, netCents, vatCents: vatOf(netCents, vatPerTenThousand) };
    });
  const netCents = rates.reduce((sum, rate) => sum + rate.netCents, 0);
  const vatCents = rates.reduce((sum, rate) => sum + rate.vatCents, 0);
  return { netCents, vatCents, totalCents: netCents + vatCents, rates };
}
