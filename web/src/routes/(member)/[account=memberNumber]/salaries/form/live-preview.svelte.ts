import { factsOf } from './inputs';
import type { Preview } from './preview.server';
import { newEmployeeValues, readValues } from './values';

const PAUSE_MS = 250;

/** A form of which nothing is filled in yet: there is nothing to say about it. */
const NOTHING = JSON.stringify(factsOf(newEmployeeValues()));

/** Follow-up of a form while it is being filled: asked after each pause, an older answer never covers a newer one. */
export class LivePreview {
  preview = $state<Preview | null>(null);
  failed = $state(false);
  busy = $state(false);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #call: AbortController | undefined;
  #asked = '';
  readonly #address: string;

  constructor(address: string, preview: Preview | null) {
    this.#address = address;
    this.preview = preview;
  }

  /** Call on every input of the form. */
  follow(form: HTMLFormElement): void {
    const facts = JSON.stringify(factsOf(readValues(new FormData(form))));
    if (facts === this.#asked || (facts === NOTHING && !this.#asked)) return;
    this.#asked = facts;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(facts), PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#call?.abort();
  }

  async #ask(body: string): Promise<void> {
    this.#call?.abort();
    const call = (this.#call = new AbortController());
    this.busy = true;
    try {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(this.#address, {
        method: 'POST',
        headers,
        body,
        signal: call.signal,
      });
      this.failed = !response.ok;
      if (response.ok) this.preview = await response.json();
    } catch {
      if (!call.signal.aborted) this.failed = true;
    }
    if (call === this.#call) this.busy = false;
  }
}
