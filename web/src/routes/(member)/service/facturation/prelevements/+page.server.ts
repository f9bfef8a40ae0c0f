import { fail, redirect } from '@sveltejs/kit';
import { CreateDebitOrderDocument, ServiceDebitsDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { blockedInService } from '$lib/rights/right';
import { textsOf } from '$lib/server/form-texts';
import { debitProblems } from '../../../[account=memberNumber]/factures/prelevement/refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const day = url.searchParams.get('jour') ?? '';
  const asked = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const { data } = await locals.api.query(ServiceDebitsDocument, {
    ...{ collectOn: asked ? day : parisDay(new Date()), asked },
  });
  return {
    ...{ day, asked, due: data.debitsDue ?? null },
    offered: Boolean(data.debitTerms),
    mayWrite: (data.viewer?.scopes ?? []).includes('billing:manage'),
    orders: data.debitOrders ?? [],
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(CreateDebitOrderDocument, {
      input: { collectOn: text('collectOn'), idempotencyKey: text('idempotencyKey') },
    });
    const { order, refusals } = data.createDebitOrder ?? {};
    if (order) redirect(303, `/service/facturation/prelevements/${order.id}?fait=etabli`);
    return fail(400, { problems: debitProblems(refusals, blockedInService('billing:manage')) });
  },
};
