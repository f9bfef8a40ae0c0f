/** Lets so many through at once; who comes beyond is turned away at once instead of waiting in a growing line. */
export class Turnstile {
  #inside = 0;

  constructor(private readonly most: number) {}

  /** False when all places are taken. Whoever was let in must leave. */
  enter(): boolean {
    if (this.#inside >= this.most) return false;
    this.#inside++;
    return true;
  }

  leave(): void {
    this.#inside--;
  }
}
