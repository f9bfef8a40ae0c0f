/** Milliseconds after an input; a pause in typing. */
const PAUSE_MS = 250;

/** Milliseconds after each failure, and then no more until the next input. */
const RETRIES_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

/**
 * What the server says of a form while it is being filled: asked after each pause, an older answer never covers a newer
 * one. A call that fails, as on a train, is made again by itself.
 */
export class LiveAnswer<Answer> {
  answer = $state<Answer | null>(null);
  failed = $state(false);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #call: AbortController | undefined;
  /** What the form said when it was last asked about, or what needs no asking; null when that could not be answered. */
  #asked: string | null;
  readonly #address: string;

  constructor(address: string, answer: Answer | null, asked: object) {
    this.#address = address;
    this.answer = answer;
    this.#asked = JSON.stringify(asked);
  }

  /** Call on every input of the form. What is `also` sent does not ask by itself. */
  follow(facts: object, also: object = {}): void {
    const key = JSON.stringify(facts);
    if (key === this.#asked) return;
    this.#asked = key;
    this.#askIn(PAUSE_MS, JSON.stringify({ ...facts, ...also }), 0);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#call?.abort();
  }

  #askIn(pause: number, body: string, failures: number): void {
    this.stop();
    this.#timer = setTimeout(() => void this.#ask(body, failures), pause);
  }

  async #ask(body: string, failures: number): Promise<void> {
    const call = (this.#call = new AbortController());
    const answer = await this.#answerTo(body, call.signal);
    if (call.signal.aborted) return;
    this.failed = answer === null;
    if (answer !== null) {
      this.answer = answer;
      return;
    }
    const pause = RETRIES_MS[failures];
    if (pause === undefined) this.#asked = null;
    else this.#askIn(pause, body, failures + 1);
  }

  /** Null where it cannot be had now. */
  async #answerTo(body: string, signal: AbortSignal): Promise<Answer | null> {
    try {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(this.#address, { method: 'POST', headers, body, signal });
      return response.ok ? ((await response.json()) as Answer) : null;
    } catch {
      return null;
    }
  }
}
