import { refreshAll } from '$app/navigation';
import type { SubmitFunction } from '@sveltejs/kit';

/** Why a form could not be sent, and how it is sent again as it stands. */
export type Interruption = App.Error & { again: () => void };

/** A form being sent. When it meets an ended session or no answer, the page stays with all that was typed in it. */
export class Submission {
  readonly #answers: 'page' | 'form' | 'quietly';
  busy = $state(false);
  interruption = $state<Interruption>();

  /**
   * @param answers `form` where the answer alone is shown: the page must not be read anew, which could lead away from it;
   * `quietly` where the page, read anew, says it all: the focus stays with whoever has begun to type elsewhere in it
   */
  constructor(answers: 'page' | 'form' | 'quietly' = 'page') {
    this.#answers = answers;
  }

  readonly enhance: SubmitFunction = ({ formElement, submitter }) => {
    this.busy = true;
    this.interruption = undefined;
    return async ({ result, update }) => {
      if (result.type === 'error') {
        const again = () => formElement.requestSubmit(submitter);
        this.interruption = { ...asError(result.error), again };
      } else if (result.type === 'success' && this.#answers === 'quietly') {
        await refreshAll();
      } else {
        // As without scripts: what somebody else has changed meanwhile stands beside the refusal, and may then be sent over.
        // Unlike `invalidateAll`, it leaves a dialog open.
        if (result.type === 'failure' && this.#answers === 'page') await refreshAll();
        await update({ reset: false, invalidateAll: this.#answers === 'page' });
      }
      this.busy = false;
    };
  };
}

/** Without network the browser's own exception stands in place of the server's words. */
function asError(cause: unknown): App.Error {
  const told = typeof cause === 'object' && cause !== null && !(cause instanceof Error);
  return told ? (cause as App.Error) : { kind: 'unreachable', message: 'Pas de réponse.' };
}
