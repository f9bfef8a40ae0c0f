import { fail, redirect } from '@sveltejs/kit';
import { ChargeToDisputeDocument, DisputeChargeDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { accountNotFound, invoiceNotFound } from '$lib/server/not-found';
import { disputeProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(ChargeToDisputeDocument, {
    ...{ memberNumber: params.account, id: params.charge },
  });
  const account = data.memberAccount ?? accountNotFound();
  const charge = data.charge ?? invoiceNotFound();
  if (charge.account?.id !== account.id) invoiceNotFound();
  return {
    ...{ accountName: account.name, charge },
    sent: url.searchParams.get('fait') === 'envoyee',
    mayDispute: (data.viewer?.access?.scopes ?? []).includes('invoices:pay'),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const reason = text('reason');
    const { data } = await locals.api.mutate(DisputeChargeDocument, {
      input: { chargeId: params.charge, reason, idempotencyKey: text('idempotencyKey') },
    });
    const problems = disputeProblems(data.disputeCharge?.refusals);
    if (problems.length > 0) return fail(400, { reason, problems });
    redirect(303, `/${params.account}/factures/contester/${params.charge}?fait=envoyee`);
  },
};
