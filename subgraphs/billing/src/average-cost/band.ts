/** Shares of the national average cost between which a contribution per worker stays (D4622-27-4). */
const share = { least: 80, most: 120 } as const;

/** Cents between which the contribution per worker stays, both included. */
export interface Band {
  leastCents: number;
  mostCents: number;
}

/** The band around an average cost; a fraction of a cent never widens it. */
export function bandAround(averageCents: number): Band {
  return {
    leastCents: Math.ceil((averageCents * share.least) / 100),
    mostCents: Math.floor((averageCents * share.most) / 100),
  };
}

export type BandWarning = 'BELOW_BAND' | 'ABOVE_BAND' | 'BAND_UNKNOWN';

/**
 * What to check about a contribution. The law allows to leave the band on conditions that only the service knows
 * (D4622-27-6 II and III): it warns and never refuses.
 */
export function bandWarning(perCapitaCents: number, band: Band | null): BandWarning | null {
  if (!band) return 'BAND_UNKNOWN';
  if (perCapitaCents < band.leastCents) return 'BELOW_BAND';
  return perCapitaCents > band.mostCents ? 'ABOVE_BAND' : null;
}
