import { fail, redirect } from '@sveltejs/kit';
import { ChangePasswordDocument, CredentialsDocument } from '$lib/graphql/generated/graphql';
import { passwordProblem } from '$lib/server/password-problem';
import { demandProof, sendToProof } from '$lib/server/proof';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(CredentialsDocument, {});
  if (!data.viewer?.credentials?.memberNumbers.length) redirect(303, '/compte/securite');
  demandProof(data.viewer.provenUntil, url);
  return {};
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const { data } = await locals.api.mutate(ChangePasswordDocument, {
      input: { password: String(form.get('password') ?? '') },
    });
    const refusals = data.changePassword?.refusals ?? [];
    if (refusals.some(({ code }) => code === 'PROOF_NEEDED')) sendToProof(url.pathname);
    if (refusals.length > 0) return fail(400, { problem: passwordProblem(refusals) });
    redirect(303, '/compte/securite?fait=mot-de-passe');
  },
};
