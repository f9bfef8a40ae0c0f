import { fail, redirect } from '@sveltejs/kit';
import { ChoosePasswordDocument, PasswordLinkDocument } from '$lib/graphql/generated/graphql';
import { passwordProblem } from '$lib/server/password-problem';
import type { Actions, PageServerLoad } from './$types';

/** Nobody thinks of a password for a link that is over. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(PasswordLinkDocument, { link: params.lien });
  return { over: data.passwordLinkWorks === false };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const password = String(form.get('password') ?? '');
    const { data } = await locals.api.mutate(ChoosePasswordDocument, {
      input: { link: params.lien, password },
    });
    const refusals = data.choosePassword?.refusals ?? [];
    if (refusals.length > 0) {
      const over = refusals.some(({ code }) => code === 'LINK_EXPIRED');
      return fail(400, { problem: passwordProblem(refusals), over });
    }
    redirect(303, '/connexion/numero?fait=mot-de-passe');
  },
};
