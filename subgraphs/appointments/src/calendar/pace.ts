/** Fetches that one address has in hand, and how many seconds give one back: programs come every few minutes at most. */
const pace = { inHand: 20, secondsEach: 30 };

/** How often an address may be used, in this process: each gateway counts its own. */
export class Pace {
  readonly #spent = new Map<string, { fetches: number; at: number }>();

  /** @param elapsed milliseconds, of a clock that nobody sets */
  constructor(private readonly elapsed: () => number = () => performance.now()) {}

  /** Takes one fetch; the seconds to wait when there is none. */
  take(id: string): number {
    const now = this.elapsed() / 1000;
    const known = this.#spent.get(id) ?? { fetches: 0, at: now };
    const fetches = Math.max(0, known.fetches - (now - known.at) / pace.secondsEach);
    if (fetches > pace.inHand - 1) {
      return Math.ceil((fetches - pace.inHand + 1) * pace.secondsEach);
    }
    this.#spent.set(id, { fetches: fetches + 1, at: now });
    return 0;
  }
}
