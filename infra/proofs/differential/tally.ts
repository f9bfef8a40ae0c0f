/** How often each of several things was seen. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(...names: Iterable<string>[]): void {
    for (const name of names.flatMap((each) => [...each])) {
      this.#counts.set(name, this.of(name) + 1);
    }
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  /** By name. */
  entries(): [string, number][] {
    return [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
