import type { Ground } from './ground.ts';

/**
 * What room costs in every session: a price per unit, and one more for the longest visits, since four of three units
 * fill a half-day of fourteen although two units stay free. These are the multipliers of a Lagrangian relaxation: any of
 * them prove a lower bound of what a plan must cost.
 */
export class Prices {
  readonly unit: Float64Array;
  readonly long: Float64Array;

  constructor(
    sessions: number,
    private readonly longest: number,
  ) {
    this.unit = new Float64Array(sessions);
    this.long = new Float64Array(sessions);
  }

  static none({ sessions, longest }: Ground): Prices {
    return new Prices(sessions, longest);
  }

  /** The same prices, all of them changed by a factor. */
  scaled(factor: number): Prices {
    const scaled = new Prices(this.unit.length, this.longest);
    scaled.become(this, factor);
    return scaled;
  }

  /** Takes the values of other prices, all of them changed by a factor. */
  become({ unit, long }: Prices, factor: number): void {
    this.unit.set(unit.map((price) => price * factor));
    this.long.set(long.map((price) => price * factor));
  }

  of(units: number, session: number): number {
    const price = units * this.unit[session]!;
    return units === this.longest ? price + this.long[session]! : price;
  }
}
