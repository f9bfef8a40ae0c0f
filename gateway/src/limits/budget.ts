/** How a caller's quota stands. */
export interface BudgetState {
  /** Units a minute. */
  limit: number;
  /** Units that may be spent now. */
  remaining: number;
  /** Whole seconds until the quota is full again. */
  resetsInSeconds: number;
}

/**
 * Units that one caller may spend: at most those of a minute at once, filled up again evenly. It is asked for the time
 * only when somebody spends; nothing ticks. The time is the machine's own, never the portal's clock: a simulated day
 * that jumps must neither open nor close a quota.
 */
export class Budget {
  #units: number;
  #countedAt: number;

  /**
   * @param perMinute units that a minute brings, and that are kept at most
   * @param elapsed milliseconds from any start, never running backwards
   */
  constructor(
    private perMinute: number,
    private readonly elapsed: () => number,
  ) {
    this.#units = perMinute;
    this.#countedAt = elapsed();
  }

  /** From now on another number of units a minute; what is left stays, as far as there is room for it. */
  grant(perMinute: number): void {
    if (perMinute === this.perMinute) return;
    this.#fill();
    this.perMinute = perMinute;
    this.#units = Math.min(this.#units, perMinute);
  }

  state(): BudgetState {
    this.#fill();
    return {
      limit: this.perMinute,
      remaining: Math.max(0, Math.floor(this.#units)),
      resetsInSeconds: this.#secondsUntil(this.perMinute),
    };
  }

  /** Whole seconds until `units` can be spent; 0 when they can be now. */
  secondsUntil(units: number): number {
    this.#fill();
    return this.#secondsUntil(units);
  }

  /** Takes units away, even those that are not there yet. */
  take(units: number): void {
    this.#fill();
    this.#units = Math.max(this.#units - units, -this.perMinute);
  }

  #fill(): void {
    const now = this.elapsed();
    const brought = ((now - this.#countedAt) / 60_000) * this.perMinute;
    this.#units = Math.min(this.perMinute, this.#units + brought);
    this.#countedAt = now;
  }

  #secondsUntil(units: number): number {
    const missing = Math.max(0, units - this.#units);
    return Math.ceil((missing / this.perMinute) * 60);
  }
}
