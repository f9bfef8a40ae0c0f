import { fail, redirect } from '@sveltejs/kit';
import { ConfirmSignInCodeDocument } from '$lib/graphql/generated/graphql';
import { comeIn } from '$lib/server/come-in';
import { codeView, deleteAttempt, readAttempt } from '$lib/server/attempt';
import { thisBrowser } from '$lib/server/known-browser';
import { localPath } from '$lib/server/local-path';
import { signInProblem } from '$lib/server/sign-in-problem';
import { requestCode } from '../request-code';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies, url, locals }) => {
  const next = localPath(url.searchParams.get('suite'));
  if (locals.session.kind === 'open') redirect(303, next);
  const attempt = readAttempt(cookies, 'connexion');
  if (!attempt) redirect(303, `/connexion${url.search}`);
  return {
    next,
    ...codeView(attempt),
    sentAgain: url.searchParams.has('renvoye'),
    invited: url.searchParams.has('invite'),
  };
};

export const actions: Actions = {
  confirmer: async (event) => {
    const { request, cookies, locals, url } = event;
    const attempt = readAttempt(cookies, 'connexion');
    if (!attempt) redirect(303, `/connexion?suite=${encodeURIComponent(nextOf(url))}`);
    const form = await request.formData();
    const code = String(form.get('code') ?? '').slice(0, 40);
    const { data } = await locals.api.mutate(ConfirmSignInCodeDocument, {
      input: { challenge: attempt.challenge, code, ...thisBrowser(event) },
    });
    const answer = data.confirmSignInCode;
    if (answer?.session ?? answer?.secondStep) deleteAttempt(cookies, 'connexion');
    comeIn(cookies, answer, nextOf(url));
    const refusal = answer?.refusals[0] ?? { code: 'CODE_EXPIRED' as const };
    const over = refusal.code !== 'WRONG_CODE';
    return fail(400, { code, problem: signInProblem(refusal), over });
  },

  renvoyer: async (event) => {
    const attempt = readAttempt(event.cookies, 'connexion');
    const next = nextOf(event.url);
    if (attempt) await requestCode(event, attempt.email);
    redirect(303, `/connexion/code?renvoye&suite=${encodeURIComponent(next)}`);
  },
};

function nextOf(url: URL): string {
  return localPath(url.searchParams.get('suite'));
}
