import type Stripe from 'stripe';
import { InvalidSignature, type CardEvent, type CardProvider } from './provider.ts';

interface StripeOptions {
  secretKey: string;
  webhookSecret: string;
  /** Carries the requests to Stripe; the SDK's own when absent. */
  httpClient?: Stripe.HttpClient;
}

/** Cards through Stripe Checkout: their page, their webhooks. The SDK is loaded by the first payment. */
export function stripeProvider({
  secretKey,
  webhookSecret,
  httpClient,
}: StripeOptions): CardProvider {
  let loaded: Promise<Stripe> | undefined;
  const client = () =>
    (loaded ??= import('stripe').then(
      ({ default: Sdk }) => new Sdk(secretKey, httpClient ? { httpClient } : {}),
    ));
  return {
    name: 'stripe',
    open: async ({ cents, label, returnUrl, abandonUrl }, idempotencyKey) => {
      const sdk = await client();
      const { id, url } = await sdk.checkout.sessions.create(
        {
          ...{ mode: 'payment', locale: 'fr', success_url: returnUrl, cancel_url: abandonUrl },
          line_items: [
            {
              quantity: 1,
              price_data: {
                ...{ currency: 'eur', unit_amount: cents, product_data: { name: label } },
              },
            },
          ],
        },
        { idempotencyKey },
      );
      if (!url) throw new Error('Stripe gave no page');
      return { reference: id, url };
    },
    read: async (body, headers) => {
      const sdk = await client();
      const signature = headers.get('stripe-signature') ?? '';
      try {
        return eventOf(await sdk.webhooks.constructEventAsync(body, signature, webhookSecret));
      } catch (error) {
        const cause = error instanceof Error ? error : undefined;
        throw new InvalidSignature('Not signed by Stripe', { cause });
      }
    },
  };
}

function eventOf(event: Stripe.Event): CardEvent | null {
  switch (event.type) {
    case 'checkout.session.completed':
      // Slow ways of paying complete the page before money comes.
      return event.data.object.payment_status === 'paid' ? told(event, 'PAID') : null;
    case 'checkout.session.async_payment_succeeded':
      return told(event, 'PAID');
    case 'checkout.session.async_payment_failed':
      return told(event, 'FAILED');
    case 'checkout.session.expired':
      return told(event, 'EXPIRED');
    default:
      return null;
  }
}

function told(
  { id, data }: { id: string; data: { object: Stripe.Checkout.Session } },
  kind: CardEvent['kind'],
): CardEvent {
  const { id: reference, amount_total, currency } = data.object;
  return { id, kind, reference, cents: currency === 'eur' ? amount_total : null };
}
