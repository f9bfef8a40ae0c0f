import { fail, redirect } from '@sveltejs/kit';
import {
  DebitMandateFileDocument,
  RevokeDebitMandateDocument,
} from '$lib/graphql/generated/graphql';
import { sendToAccount } from '$lib/server/establishment';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { debitProblems } from './refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const answer = await locals.api.query(DebitMandateFileDocument, { memberNumber: params.account });
  const account = answer.data.memberAccount ?? accountNotFound();
  const scopes = answer.data.viewer?.access?.scopes ?? [];
  return {
    accountName: account.name,
    accounts: account.company?.accounts ?? [],
    missing: missingParts(answer),
    done: url.searchParams.get('fait'),
    terms: answer.data.debitTerms ?? null,
    mandate: account.debitMandate ?? null,
    mayRead: scopes.includes('invoices:read'),
    maySign: scopes.includes('invoices:pay'),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(RevokeDebitMandateDocument, {
      input: { id: text('id'), idempotencyKey: text('idempotencyKey') },
    });
    const problems = debitProblems(data.revokeDebitMandate?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, `/${params.account}/factures/prelevement?fait=revoque`);
  },
};
