import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { InvalidSignature } from './provider.ts';
import { stripeProvider } from './stripe.ts';

const webhookSecret = 'whsec_of_a_test';

/** Stripe as far as the SDK asks for it here, with what it was asked. */
function fakeStripe() {
  const asked: { path: string; body: string; key: string | null }[] = [];
  const client = Stripe.createFetchHttpClient(async (address, init) => {
    const request = new Request(address as string, init as RequestInit);
    const { pathname } = new URL(request.url);
    const key = request.headers.get('idempotency-key');
    asked.push({ path: pathname, body: await request.text(), key });
    return Response.json({
      id: 'cs_1',
      object: 'checkout.session',
      url: 'https://checkout.example/1',
    });
  });
  return { asked, client };
}

const provider = (httpClient = fakeStripe().client) =>
  stripeProvider({ secretKey: 'sk_test_1', webhookSecret, httpClient });

const order = {
  ...{ cents: 13_920, label: 'Facture 2026-000042' },
  ...{ returnUrl: 'https://portail.example/r', abandonUrl: 'https://portail.example/r?abandon' },
};

function webhook(type: string, object: object): { body: string; headers: Headers } {
  const body = JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object } });
  const signature = new Stripe('sk_test_1').webhooks.generateTestHeaderString({
    ...{ payload: body, secret: webhookSecret },
  });
  return { body, headers: new Headers({ 'stripe-signature': signature }) };
}

const session = { id: 'cs_1', amount_total: 13_920, currency: 'eur', payment_status: 'paid' };

describe('Stripe', () => {
  it('opens its page for the amount, once per attempt', async () => {
    const { asked, client } = fakeStripe();
    const opened = await provider(client).open(order, 'attempt-1');
    expect(opened).toEqual({ reference: 'cs_1', url: 'https://checkout.example/1' });
    const [{ path, body, key } = { path: '', body: '', key: '' }] = asked;
    expect([path, key]).toEqual(['/v1/checkout/sessions', 'attempt-1']);
    expect(decodeURIComponent(body)).toContain('line_items[0][price_data][unit_amount]=13920');
  });

  it.each([
    ['checkout.session.completed', session, 'PAID'],
    ['checkout.session.async_payment_succeeded', session, 'PAID'],
    ['checkout.session.async_payment_failed', session, 'FAILED'],
    ['checkout.session.expired', session, 'EXPIRED'],
  ])('tells by %s', async (type, object, kind) => {
    const { body, headers } = webhook(type, object);
    expect(await provider().read(body, headers)).toEqual({
      ...{ id: 'evt_1', kind, reference: 'cs_1', cents: 13_920 },
    });
  });

  it('tells nothing before slow money has come, nor by events of other matters', async () => {
    const unpaid = webhook('checkout.session.completed', { ...session, payment_status: 'unpaid' });
    expect(await provider().read(unpaid.body, unpaid.headers)).toBeNull();
    const other = webhook('customer.created', { id: 'cus_1' });
    expect(await provider().read(other.body, other.headers)).toBeNull();
  });

  it('is not believed without its signature, and takes no other money for euros', async () => {
    const { body, headers } = webhook('checkout.session.completed', session);
    await expect(provider().read(`${body} `, headers)).rejects.toThrow(InvalidSignature);
    await expect(provider().read(body, new Headers())).rejects.toThrow(InvalidSignature);
    const foreign = webhook('checkout.session.completed', { ...session, currency: 'usd' });
    expect(await provider().read(foreign.body, foreign.headers)).toMatchObject({ cents: null });
  });
});
