import { error } from '@sveltejs/kit';
import { env } from '$lib/server/env';

/** What the demo provider is to take; the API signs it and answers for it. */
export interface DemoOrder {
  cents: number;
  label: string;
  returnUrl: string;
  abandonUrl: string;
}

const addressOf = (token: string): URL =>
  new URL(`/demo-payments/${encodeURIComponent(token)}`, env().apiUrl);

export async function readOrder(fetch: typeof globalThis.fetch, token: string): Promise<DemoOrder> {
  const answer = await fetch(addressOf(token)).catch(() => undefined);
  if (answer?.ok) return (await answer.json()) as DemoOrder;
  const gone = { kind: 'not-found', message: 'Cette page de paiement n’existe pas.' } as const;
  const silent = {
    kind: 'unreachable',
    message: 'Le paiement ne répond pas pour le moment.',
  } as const;
  return answer ? error(404, gone) : error(503, silent);
}

/** Says what somebody has decided; a job tells it on. */
export async function decide(
  fetch: typeof globalThis.fetch,
  token: string,
  decision: 'payer' | 'refuser',
): Promise<void> {
  await fetch(addressOf(token), { method: 'POST', body: decision });
}
