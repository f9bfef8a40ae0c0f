import { fail, redirect } from '@sveltejs/kit';
import { DebitMandateFileDocument, SignDebitMandateDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { accountNotFound } from '$lib/server/not-found';
import { demandProof, sendToProof } from '$lib/server/proof';
import { debitProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(DebitMandateFileDocument, {
    memberNumber: params.account,
  });
  const account = data.memberAccount ?? accountNotFound();
  const { debitTerms: terms, service } = data;
  const maySign = (data.viewer?.access?.scopes ?? []).includes('invoices:pay');
  const signed = account.debitMandate && !account.debitMandate.endedAt;
  // The page before says why there is nothing to sign.
  if (!terms || !maySign || signed) redirect(303, `/${params.account}/factures/prelevement`);
  demandProof(data.viewer?.provenUntil, url);
  return {
    ...{ accountName: account.name, accountId: account.id, terms },
    place: service && `${service.street}, ${service.postCode} ${service.city}`,
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params, url }) => {
    const text = textsOf(await request.formData());
    const values = { holder: text('holder'), bic: text('bic'), place: text('place') };
    const { data } = await locals.api.mutate(SignDebitMandateDocument, {
      input: {
        ...{ ...values, iban: text('iban'), consent: text('consent') === 'oui' },
        ...{ accountId: text('accountId'), idempotencyKey: text('idempotencyKey') },
      },
    });
    const refusals = data.signDebitMandate?.refusals;
    if (refusals?.some(({ code }) => code === 'PROOF_NEEDED')) sendToProof(url.pathname);
    const problems = debitProblems(refusals);
    // The IBAN goes back to the person who typed it, and nowhere else.
    if (problems.length > 0) return fail(400, { ...values, iban: text('iban'), problems });
    redirect(303, `/${params.account}/factures/prelevement?fait=signe`);
  },
};
