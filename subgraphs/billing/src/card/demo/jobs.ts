import type { JobContext } from '../../job-context.ts';
import { webhookAddress } from '../address.ts';
import { demoSecret } from './secret.ts';
import { sign, signatureHeader } from './signature.ts';

/**
 * Tells the API what somebody decided on the demo provider's page, as a real provider would: signed, over HTTP.
 * @throws when the API does not take it: the queue tries again
 */
export async function tellDemoPayment(
  { clock, dataKey, apiUrl }: JobContext,
  { body }: { body: string },
): Promise<void> {
  const answer = await fetch(new URL(`${webhookAddress.path}demo`, apiUrl), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [signatureHeader]: sign(demoSecret(dataKey), body, clock.now()),
    },
    body,
  });
  if (!answer.ok) throw new Error(`The API answered a webhook with ${answer.status}`);
}
