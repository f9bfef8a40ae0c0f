import { fail, redirect } from '@sveltejs/kit';
import { ConfirmAddressDocument, RequestAddressDocument } from '$lib/graphql/generated/graphql';
import { attemptOf, codeView, deleteAttempt, readAttempt, writeAttempt } from '$lib/server/attempt';
import { sendToProof } from '$lib/server/proof';
import { signInProblem } from '$lib/server/sign-in-problem';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies }) => {
  const attempt = readAttempt(cookies, 'adresse');
  if (!attempt) redirect(303, '/compte/adresse');
  return codeView(attempt);
};

export const actions: Actions = {
  confirmer: async ({ request, locals, cookies }) => {
    const attempt = readAttempt(cookies, 'adresse');
    if (!attempt) redirect(303, '/compte/adresse');
    const form = await request.formData();
    const code = String(form.get('code') ?? '').slice(0, 40);
    const { data } = await locals.api.mutate(ConfirmAddressDocument, {
      input: { challenge: attempt.challenge, code },
    });
    if (!data.confirmAddress?.email) {
      const refusal = data.confirmAddress?.refusals[0] ?? { code: 'CODE_EXPIRED' as const };
      const over = refusal.code !== 'WRONG_CODE';
      return fail(400, { code, problem: signInProblem(refusal), over });
    }
    deleteAttempt(cookies, 'adresse');
    redirect(303, '/compte?fait=adresse');
  },

  renvoyer: async ({ locals, cookies }) => {
    const attempt = readAttempt(cookies, 'adresse');
    if (!attempt) redirect(303, '/compte/adresse');
    const { email } = attempt;
    const { data } = await locals.api.mutate(RequestAddressDocument, { input: { email } });
    const next = data.requestAddress && attemptOf(data.requestAddress, email);
    if (!next) sendToProof('/compte/adresse');
    writeAttempt(cookies, 'adresse', next);
    redirect(303, '/compte/adresse/code');
  },
};
