import type { Clock } from '@vigie/chassis/clock';
import { newSecret } from '@vigie/chassis/secret';
import { z } from 'zod';
import { InvalidSignature, type CardProvider } from '../provider.ts';
import { tokenOf } from './order.ts';
import { isSigned, signatureHeader } from './signature.ts';

const kinds = ['PAID', 'FAILED', 'EXPIRED', 'REFUNDED', 'REFUND_FAILED'] as const;

const event = z.object({
  ...{ id: z.string(), kind: z.enum(kinds), reference: z.string() },
  cents: z.int().nullable(),
});

/** Takes no money: a page of the portal asks what is to happen, and a job tells it as a real provider would. */
export function demoProvider({
  secret,
  portalUrl,
  clock,
}: {
  secret: Buffer;
  portalUrl: string;
  clock: Clock;
}): CardProvider {
  return {
    name: 'demo',
    open: async (order) => {
      const reference = `demo_${newSecret(16)}`;
      const token = tokenOf(secret, { ...order, reference });
      return { reference, url: `${portalUrl}/paiement-demo/${token}` };
    },
    // No money came: giving it back takes no time.
    refund: async ({ refundId }) => ({ state: 'DONE', reference: `demo_re_${refundId}` }),
    read: async (body, headers) => {
      const signature = headers.get(signatureHeader) ?? '';
      if (!isSigned(secret, body, signature, clock.now())) {
        throw new InvalidSignature('Not signed by the demo provider');
      }
      return event.parse(JSON.parse(body));
    },
  };
}
