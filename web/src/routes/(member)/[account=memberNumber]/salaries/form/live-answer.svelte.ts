const PAUSE_MS = 250;

/** What the server says of a form while it is being filled: asked after each pause, an older answer never covers a newer one. */
export class LiveAnswer<Answer> {
  answer = $state<Answer | null>(null);
  failed = $state(false);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #call: AbortController | undefined;
  /** What the form said when it was last asked about, or what needs no asking. */
  #asked: string;
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
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(JSON.stringify({ ...facts, ...also })), PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#call?.abort();
  }

  async #ask(body: string): Promise<void> {
    this.#call?.abort();
    const call = (this.#call = new AbortController());
    try {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(this.#address, {
        method: 'POST',
        headers,
        body,
        signal: call.signal,
      });
      this.failed = !response.ok;
      if (response.ok) this.answer = await response.json();
    } catch {
      if (!call.signal.aborted) this.failed = true;
    }
  }
}
