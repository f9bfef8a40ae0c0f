import type { AssessmentDetailsFragment } from '$lib/graphql/generated/graphql';

const PAUSE_MS = 250;

/** What the law says of a form while it is being filled: asked after each pause, only the last answer counts. */
export class LiveAssistant {
  assessment = $state<AssessmentDetailsFragment | null>(null);
  failed = $state(false);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #call: AbortController | undefined;
  readonly #address: string;

  constructor(address: string, assessment: AssessmentDetailsFragment | null) {
    this.#address = address;
    this.assessment = assessment;
  }

  /** Call on every input of the form. */
  follow(form: HTMLFormElement): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(new FormData(form)), PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#call?.abort();
  }

  async #ask(body: FormData): Promise<void> {
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    try {
      const response = await fetch(this.#address, { method: 'POST', body, signal });
      this.failed = !response.ok;
      if (response.ok) this.assessment = await response.json();
    } catch {
      if (!signal.aborted) this.failed = true;
    }
  }
}
