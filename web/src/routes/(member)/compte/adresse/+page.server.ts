import { fail, redirect } from '@sveltejs/kit';
import { ProfileDocument, RequestAddressDocument } from '$lib/graphql/generated/graphql';
import { attemptOf, writeAttempt } from '$lib/server/attempt';
import { demandProof, sendToProof } from '$lib/server/proof';
import { signInProblem } from '$lib/server/sign-in-problem';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(ProfileDocument, {});
  demandProof(data.viewer?.provenUntil, url);
  return { present: data.viewer?.user?.email ?? null };
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url }) => {
    const form = await request.formData();
    const email = String(form.get('email') ?? '').trim();
    // What cannot be an address at all is none that the API could even read.
    const problem = signInProblem({ code: 'INVALID_EMAIL' });
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return fail(400, { email, problem });
    const { data } = await locals.api.mutate(RequestAddressDocument, { input: { email } });
    const answer = data.requestAddress;
    const attempt = answer && attemptOf(answer, email);
    if (!attempt) {
      const [refusal] = answer?.refusals ?? [];
      if (refusal?.code === 'PROOF_NEEDED') sendToProof(url.pathname);
      return fail(400, { email, problem: refusal ? signInProblem(refusal) : problem });
    }
    writeAttempt(cookies, 'adresse', attempt);
    redirect(303, '/compte/adresse/code');
  },
};
