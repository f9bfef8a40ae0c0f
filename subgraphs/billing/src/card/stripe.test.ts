import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { InvalidSignature } from './provider.ts';
import { stripeProvider } from './stripe.ts';

const webhookSecret = 'whsec_of_a_test';

/** Stripe as far as the SDK asks for it here, with what it was asked. */
function fakeStripe(answers: Record<string, { status?: number; body: object }> = {}) {
  const asked: { path: string; body: string; key: string | null }[] = [];
  const client = Stripe.createFetchHttpClient(async (address, init) => {
    const request = new Request(address as string, init as RequestInit);
    const { pathname } = new URL(request.url);
    const key = request.headers.get('idempotency-key');
    asked.push({ path: pathname, body: await request.text(), key });
    const { status = 200, body } = answers[pathname] ?? {};
    if (body) return Response.json(body, { status });
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

  describe('gives money back', () => {
    const back = { reference: 'cs_1', cents: 5_000, refundId: 'refund-1' };
    const session = { body: { id: 'cs_1', object: 'checkout.session', payment_intent: 'pi_1' } };
    const answering = (body: object, status = 200) =>
      fakeStripe({ '/v1/checkout/sessions/cs_1': session, '/v1/refunds': { status, body } });

    it('once, of the payment of its page', async () => {
      const { asked, client } = answering({ id: 're_1', object: 'refund', status: 'succeeded' });
      expect(await provider(client).refund(back)).toEqual({ state: 'DONE', reference: 're_1' });
      const { path, body, key } = asked.at(-1)!;
      expect([path, key]).toEqual(['/v1/refunds', 'refund-1']);
      expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
        ...{ payment_intent: 'pi_1', amount: '5000', 'metadata[vigie_refund]': 'refund-1' },
      });
    });

    it.each([
      [
        { id: 're_1', status: 'pending' },
        { state: 'PENDING', reference: 're_1' },
      ],
      [
        { id: 're_1', status: 'requires_action' },
        { state: 'PENDING', reference: 're_1' },
      ],
      [
        { id: 're_1', status: 'failed', failure_reason: 'lost_or_stolen_card' },
        { state: 'FAILED', failure: 'lost_or_stolen_card' },
      ],
    ])('as far as it says: %o', async (body, answer) => {
      expect(await provider(answering(body).client).refund(back)).toEqual(answer);
    });

    it('never, where Stripe says so, and asks again where it only fails', async () => {
      const error = { type: 'invalid_request_error', code: 'charge_already_refunded' };
      const refused = answering({ error }, 400);
      expect(await provider(refused.client).refund(back)).toEqual({
        ...{ state: 'FAILED', failure: 'charge_already_refunded' },
      });
      const locked = answering({ error: { type: 'invalid_request_error' } }, 401);
      await expect(provider(locked.client).refund(back)).rejects.toThrow();
    });

    it.each([
      ['refund.updated', 'succeeded', 'REFUNDED'],
      ['refund.failed', 'failed', 'REFUND_FAILED'],
      ['refund.updated', 'canceled', 'REFUND_FAILED'],
    ])('and tells by %s that it is %s', async (type, status, kind) => {
      const refund = { id: 're_1', amount: 5_000, currency: 'eur', status };
      const ours = webhook(type, { ...refund, metadata: { vigie_refund: 'refund-1' } });
      expect(await provider().read(ours.body, ours.headers)).toEqual({
        ...{ id: 'evt_1', kind, reference: 'refund-1', cents: 5_000 },
      });
      const byHand = webhook(type, { ...refund, metadata: {} });
      expect(await provider().read(byHand.body, byHand.headers)).toBeNull();
    });
  });

  it('is not believed without its signature, and takes no other money for euros', async () => {
    const { body, headers } = webhook('checkout.session.completed', session);
    await expect(provider().read(`${body} `, headers)).rejects.toThrow(InvalidSignature);
    await expect(provider().read(body, new Headers())).rejects.toThrow(InvalidSignature);
    const foreign = webhook('checkout.session.completed', { ...session, currency: 'usd' });
    expect(await provider().read(foreign.body, foreign.headers)).toMatchObject({ cents: null });
  });
});
