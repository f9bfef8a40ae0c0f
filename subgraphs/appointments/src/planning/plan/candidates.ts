import type { Board } from './board.ts';
import type { Eligible } from './eligible.ts';
import type { Prices } from './prices.ts';

/** The sessions in which each visit would be cheapest at the prices of a moment, best first. */
export class Candidates {
  readonly count: Int32Array;
  readonly session: Int32Array;
  /** Without prices. */
  readonly cost: Float64Array;
  /** With prices. */
  readonly priced: Float64Array;

  constructor(
    private readonly eligible: Eligible,
    readonly width: number,
  ) {
    const { visits } = eligible.ground;
    this.count = new Int32Array(visits);
    this.session = new Int32Array(visits * width);
    this.cost = new Float64Array(visits * width);
    this.priced = new Float64Array(visits * width);
  }

  /** Looks at all sessions again. @param board where it has room for the visit, that costs nothing */
  renew(visit: number, prices: Prices, board?: Board): void {
    const { eligible } = this;
    const { ground } = eligible;
    eligible.lookAt(visit);
    this.count[visit] = 0;
    for (let at = eligible.from; at < eligible.until; at += 1) {
      const session = eligible.session[at]!;
      const cost = eligible.cost[at]!;
      const price = board?.fits(visit, session)
        ? 0
        : prices.of(ground.unitsOf(visit, session), session);
      this.offer(visit, session, cost, cost + price);
    }
  }

  /** The least that a visit could cost, prices included. */
  best(visit: number): number {
    return this.count[visit] === 0 ? Infinity : this.priced[visit * this.width]!;
  }

  /** The visits of which each session is a candidate, of those that are asked for. */
  bySession(wanted: (visit: number) => boolean): number[][] {
    const { visits, sessions } = this.eligible.ground;
    const lists = Array.from({ length: sessions }, (): number[] => []);
    for (let visit = 0; visit < visits; visit += 1) {
      if (!wanted(visit)) continue;
      const start = visit * this.width;
      for (let at = start; at < start + this.count[visit]!; at += 1) {
        lists[this.session[at]!]!.push(visit);
      }
    }
    return lists;
  }

  /** Keeps a session if it is among the best; the last one falls out. */
  private offer(visit: number, session: number, cost: number, priced: number): void {
    const start = visit * this.width;
    const count = this.count[visit]!;
    const full = count === this.width;
    if (full && priced >= this.priced[start + count - 1]!) return;
    let at = start + (full ? count - 1 : count);
    if (!full) this.count[visit] = count + 1;
    while (at > start && this.priced[at - 1]! > priced) {
      this.session[at] = this.session[at - 1]!;
      this.cost[at] = this.cost[at - 1]!;
      this.priced[at] = this.priced[at - 1]!;
      at -= 1;
    }
    this.session[at] = session;
    this.cost[at] = cost;
    this.priced[at] = priced;
  }
}
