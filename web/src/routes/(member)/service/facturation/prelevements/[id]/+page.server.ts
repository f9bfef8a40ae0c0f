import { error, fail, redirect } from '@sveltejs/kit';
import {
  RecordDebitReturnDocument,
  ServiceDebitOrderDocument,
  SettleDebitOrderDocument,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { blockedInService } from '$lib/rights/right';
import { textsOf } from '$lib/server/form-texts';
import { debitProblems } from '../../../../[account=memberNumber]/factures/prelevement/refusals';
import type { Actions, PageServerLoad } from './$types';

const withoutRight = blockedInService('billing:manage');

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(ServiceDebitOrderDocument, { id: params.id });
  const { debitOrder: order } = data;
  if (!order) {
    error(404, {
      kind: 'not-found',
      message: 'Cet ordre n’existe pas, ou ne vous est pas ouvert.',
    });
  }
  return {
    order,
    reasons: data.debitReturnReasons ?? [],
    done: url.searchParams.get('fait'),
    today: parisDay(new Date()),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  encaisser: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(SettleDebitOrderDocument, {
      input: { id: params.id, idempotencyKey: text('idempotencyKey') },
    });
    const problems = debitProblems(data.settleDebitOrder?.refusals, withoutRight);
    if (problems.length > 0) return fail(400, { values: null, problems });
    redirect(303, `/service/facturation/prelevements/${params.id}?fait=encaisse`);
  },
  rejeter: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const values = { debitId: text('debitId'), reason: text('reason'), day: text('day') };
    const { data } = await locals.api.mutate(RecordDebitReturnDocument, {
      input: { ...values, idempotencyKey: text('idempotencyKey') },
    });
    const problems = debitProblems(data.recordDebitReturn?.refusals, withoutRight);
    if (problems.length > 0) return fail(400, { values, problems });
    redirect(303, `/service/facturation/prelevements/${params.id}?fait=rejete`);
  },
};
