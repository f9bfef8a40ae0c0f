import { sendJson } from '@vigie/chassis/http/send';
import { tokenAddress } from '@vigie/identity/client/address';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Quota } from './quota.ts';
import { payRefusal, secondsUntilServed } from './spend.ts';

/**
 * Stands at the address where programs show their secrets. Wrong ones are paid for by the address that they come from,
 * out of what strangers may spend: a program that guesses cannot make identity look up and count without end.
 */
export function tokenDoor(quota: Quota | undefined) {
  return async (
    pathname: string,
    request: IncomingMessage,
    response: ServerResponse,
    serve: () => Promise<void>,
  ): Promise<void> => {
    if (!quota || pathname !== tokenAddress.path) return serve();
    const nobody = { kind: 'sign-in', requestId: '' } as const;
    const budget = quota.budgetOf(nobody, request.socket.remoteAddress);
    const seconds = secondsUntilServed(budget);
    if (seconds > 0) {
      response.setHeader('retry-after', String(seconds));
      response.setHeader('cache-control', 'no-store');
      return sendJson(response, 429, { error: 'invalid_client', retry_after: seconds });
    }
    await serve();
    if (response.statusCode >= 400 && response.statusCode < 500) payRefusal(budget);
  };
}
