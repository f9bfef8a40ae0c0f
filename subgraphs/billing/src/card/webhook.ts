import type { Clock } from '@vigie/chassis/clock';
import type { Database } from '@vigie/chassis/database';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { settle } from '../checkout/settle.ts';
import { webhookAddress } from './address.ts';
import { InvalidSignature, type CardProvider } from './provider.ts';

/**
 * `POST /payment-webhooks/<provider>`: one way for every provider. It answers once everything that follows has been
 * committed: a provider that hears nothing tells again.
 */
export function webhookRoute(
  database: Database,
  provider: CardProvider | null,
  clock: Clock,
): Route {
  return {
    ...webhookAddress,
    handle: async (request) => {
      const name = new URL(request.url).pathname.slice(webhookAddress.path.length);
      if (name !== provider?.name) return unknownAddress();
      try {
        const event = await provider.read(await request.text(), request.headers);
        if (event) await settle(database, name, event, clock.today());
        return Response.json({ received: true }, { headers: fileGuards });
      } catch (error) {
        if (!(error instanceof InvalidSignature)) throw error;
        return Response.json({ error: 'signature' }, { status: 400, headers: fileGuards });
      }
    },
  };
}
