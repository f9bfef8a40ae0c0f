import { error, fail, redirect } from '@sveltejs/kit';
import {
  GiveBackCheckoutDocument,
  ServiceCheckoutDocument,
  SettleCheckoutDocument,
  TakeCheckoutDocument,
} from '$lib/graphql/generated/graphql';
import { amountOf, centsIn } from '$lib/format/amount';
import { parisDay } from '$lib/format/paris';
import { textsOf } from '$lib/server/form-texts';
import { assignmentSteps } from '../../../../assignment/steps.server';
import { cardProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(ServiceCheckoutDocument, { id: params.id });
  const { checkout } = data;
  if (!checkout?.invoice) {
    error(404, {
      kind: 'not-found',
      message: 'Ce paiement n’existe pas, ou ne vous est pas ouvert.',
    });
  }
  const { told } = checkout;
  return {
    me: data.viewer?.user?.id,
    ...{ checkout, invoice: checkout.invoice },
    amount: told?.amount ? amountOf(told.amount.cents) : '',
    day: told ? parisDay(new Date(told.at)) : parisDay(new Date()),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  ...assignmentSteps(TakeCheckoutDocument, GiveBackCheckoutDocument),
  trancher: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const values = { found: text('found'), amount: text('amountCents'), day: text('day') };
    const entered = { ...values, reason: text('reason') };
    const came = values.found === 'RECU';
    const amountCents = came ? centsIn(values.amount) : null;
    if (came && amountCents === null) {
      const message = 'Un montant, par exemple 116,00.';
      return fail(400, { entered, problems: [{ field: 'amountCents', message }] });
    }
    const { data } = await locals.api.mutate(SettleCheckoutDocument, {
      input: {
        ...{ id: params.id, idempotencyKey: text('idempotencyKey'), reason: entered.reason },
        ...(came && { amountCents, day: values.day || null }),
      },
    });
    const problems = cardProblems(data.settleCheckout?.refusals);
    if (problems.length > 0) return fail(400, { entered, problems });
    redirect(303, '/service/facturation/cartes?fait=tranche');
  },
};
