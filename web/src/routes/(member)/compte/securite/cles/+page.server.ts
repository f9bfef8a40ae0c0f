import { fail, redirect } from '@sveltejs/kit';
import {
  ConfirmPasskeyRegistrationDocument,
  CredentialsDocument,
} from '$lib/graphql/generated/graphql';
import { factorProblem } from '$lib/server/factor-problem';
import { thisBrowser } from '$lib/server/known-browser';
import { demandProof, sendToProof } from '$lib/server/proof';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { data } = await event.locals.api.query(CredentialsDocument, {});
  demandProof(data.viewer?.provenUntil, event.url);
  return { name: thisBrowser(event).device };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const { data } = await locals.api.mutate(ConfirmPasskeyRegistrationDocument, {
      input: { ceremony: text('ceremony'), response: text('response'), name: text('name') },
    });
    const answer = data.confirmPasskeyRegistration;
    const [refusal] = answer?.refusals ?? [{ code: 'NOT_VERIFIED' as const }];
    if (refusal?.code === 'PROOF_NEEDED') sendToProof(url.pathname);
    if (refusal) return fail(400, { problem: factorProblem(refusal), name: text('name') });
    const codes = answer?.recoveryCodes ?? [];
    if (codes.length === 0) redirect(303, '/compte/securite?fait=cle');
    return { codes };
  },
};
