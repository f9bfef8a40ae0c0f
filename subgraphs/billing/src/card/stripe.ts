import type Stripe from 'stripe';
import {
  InvalidSignature,
  type CardEvent,
  type CardProvider,
  type RefundAnswer,
} from './provider.ts';

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
    refund: async ({ reference, cents, refundId }) => {
      const sdk = await client();
      try {
        const { payment_intent } = await sdk.checkout.sessions.retrieve(reference);
        const intent = typeof payment_intent === 'string' ? payment_intent : payment_intent?.id;
        if (!intent) return { state: 'FAILED', failure: 'no_payment_intent' };
        return answerOf(
          await sdk.refunds.create(
            { payment_intent: intent, amount: cents, metadata: { [refundKey]: refundId } },
            { idempotencyKey: refundId },
          ),
        );
      } catch (error) {
        const { type, code } = error as Stripe.errors.StripeError;
        // What it will never do; whatever else goes wrong is asked for again.
        if (type !== 'StripeInvalidRequestError') throw error;
        return { state: 'FAILED', failure: code ?? 'invalid_request' };
      }
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

/** Under it a refund carries our own name of it. */
const refundKey = 'vigie_refund';

function answerOf({ id, status, failure_reason }: Stripe.Refund): RefundAnswer {
  if (status === 'succeeded') return { state: 'DONE', reference: id };
  const over = status === 'failed' || status === 'canceled';
  return over
    ? { state: 'FAILED', failure: failure_reason ?? status }
    : { state: 'PENDING', reference: id };
}

/** What was given back on the provider's own screens has no name of ours, and is booked by hand. */
function toldOfRefund({
  id,
  data: { object: refund },
}: Stripe.RefundUpdatedEvent | Stripe.RefundFailedEvent): CardEvent | null {
  const reference = refund.metadata?.[refundKey];
  const { state } = answerOf(refund);
  if (!reference || state === 'PENDING') return null;
  const cents = refund.currency === 'eur' ? refund.amount : null;
  return { id, kind: state === 'DONE' ? 'REFUNDED' : 'REFUND_FAILED', reference, cents };
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
    case 'refund.updated':
    case 'refund.failed':
      return toldOfRefund(event);
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
