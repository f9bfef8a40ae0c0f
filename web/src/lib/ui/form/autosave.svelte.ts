import { deserialize } from '$app/forms';

/**
 * Sends a form in the background after each change, so that nobody loses what they have answered. What is not complete
 * is not taken, and nothing is said of it: the button says what is missing.
 */
export class Autosave {
  /** Instant, in milliseconds, of the last answer that was taken. */
  keptAt = $state<number>();
  #latest = 0;

  readonly keep = async (event: Event): Promise<void> => {
    // An emptied field may be about to be filled anew: the button alone takes an answer back.
    if (event.target instanceof HTMLElement && valueOf(event.target) === '') return;
    const form = event.currentTarget as HTMLFormElement;
    const fields = new FormData(form);
    fields.set('idempotencyKey', crypto.randomUUID());
    const turn = ++this.#latest;
    const answer = await fetch(form.getAttribute('action') ?? '', {
      method: 'POST',
      headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
      body: fields,
    }).catch(() => undefined);
    if (answer && isTaken(await answer.text()) && turn === this.#latest) {
      this.keptAt = Date.now();
    }
  };
}

const valueOf = (control: HTMLElement): string | undefined =>
  'value' in control ? String(control.value) : undefined;

/** Whoever has to sign in again is led there too, and has kept nothing. */
function isTaken(text: string): boolean {
  try {
    const result = deserialize(text);
    if (result.type === 'success') return true;
    return result.type === 'redirect' && !result.location.startsWith('/connexion');
  } catch {
    return false;
  }
}
