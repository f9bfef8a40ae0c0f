import { fail, redirect } from '@sveltejs/kit';
import { RequestPasswordLinkDocument } from '$lib/graphql/generated/graphql';
import { passwordProblem } from '$lib/server/password-problem';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ sent: url.searchParams.has('envoye') });

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const memberNumber = String(form.get('memberNumber') ?? '').trim();
    const { data } = await locals.api.mutate(RequestPasswordLinkDocument, {
      input: { memberNumber },
    });
    const refusals = data.requestPasswordLink?.refusals ?? [];
    if (refusals.length > 0) return fail(400, { memberNumber, problem: passwordProblem(refusals) });
    redirect(303, '/connexion/mot-de-passe?envoye');
  },
};
