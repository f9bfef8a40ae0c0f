import { redirect } from '@sveltejs/kit';

/** Time to fill a form in. */
const MARGIN_MS = 3 * 60_000;

/** Pages whose changes ask for a fresh proof lead through it first, so that nothing is typed in vain. */
export function demandProof(provenUntil: string | null | undefined, url: URL): void {
  if (provenUntil && Date.parse(provenUntil) - Date.now() > MARGIN_MS) return;
  sendToProof(url.pathname);
}

/** Leads through the proof and back. */
export function sendToProof(path: string): never {
  redirect(303, `/compte/confirmer?suite=${encodeURIComponent(path)}`);
}
