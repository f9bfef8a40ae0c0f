import { error, fail, redirect } from '@sveltejs/kit';
import {
  RefundCardPaymentDocument,
  ServiceCardPaymentDocument,
} from '$lib/graphql/generated/graphql';
import { amountOf, centsIn } from '$lib/format/amount';
import { textsOf } from '$lib/server/form-texts';
import { cardProblems } from '../../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(ServiceCardPaymentDocument, { id: params.payment });
  const { payment } = data;
  if (payment?.method !== 'CARD' || !payment.account || !payment.cardRefunds) {
    error(404, {
      kind: 'not-found',
      message: 'Ce paiement par carte n’existe pas, ou ne vous est pas ouvert.',
    });
  }
  const { account, cardRefunds: refunds, refundable } = payment;
  return {
    ...{ payment, account, refunds },
    asked: url.searchParams.get('fait') === 'demande',
    waiting: refunds.some(({ state }) => state === 'ASKED'),
    amount: refundable && refundable.cents > 0 ? amountOf(refundable.cents) : '',
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const entered = { amount: text('amountCents'), reason: text('reason') };
    const amountCents = centsIn(entered.amount);
    if (amountCents === null) {
      const message = 'Un montant, par exemple 116,00.';
      return fail(400, { entered, problems: [{ field: 'amountCents', message }] });
    }
    const { data } = await locals.api.mutate(RefundCardPaymentDocument, {
      input: {
        ...{ paymentId: params.payment, amountCents, reason: entered.reason },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = cardProblems(data.refundCardPayment?.refusals);
    if (problems.length > 0) return fail(400, { entered, problems });
    redirect(303, `/service/facturation/cartes/remboursement/${params.payment}?fait=demande`);
  },
};
