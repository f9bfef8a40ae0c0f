import { fail, redirect } from '@sveltejs/kit';
import { ConfirmSignInCodeDocument } from '$lib/graphql/generated/graphql';
import { localPath } from '$lib/server/local-path';
import { writeSession } from '$lib/server/session';
import { deleteAttempt, readAttempt } from '../attempt';
import { signInProblem } from '../refusals';
import { requestCode } from '../request-code';
import type { Actions, PageServerLoad } from './$types';
import { deviceName } from './device-name';

export const load: PageServerLoad = ({ cookies, url, locals }) => {
  const next = localPath(url.searchParams.get('suite'));
  if (locals.session.kind === 'open') redirect(303, next);
  const attempt = readAttempt(cookies);
  if (!attempt) redirect(303, `/connexion${url.search}`);
  const { expiresAt, resendAt } = attempt;
  return {
    next,
    // In full, so that a typing mistake is seen; the cookie that holds it is httpOnly.
    email: attempt.email,
    expiresAt: Date.parse(expiresAt),
    resendAt: Date.parse(resendAt),
    now: Date.now(),
    sentAgain: url.searchParams.has('renvoye'),
  };
};

export const actions: Actions = {
  confirmer: async ({ request, cookies, locals, url }) => {
    const attempt = readAttempt(cookies);
    if (!attempt) redirect(303, `/connexion?suite=${encodeURIComponent(nextOf(url))}`);
    const form = await request.formData();
    const code = String(form.get('code') ?? '').slice(0, 40);
    const device = deviceName(request.headers.get('user-agent') ?? '');
    const { data } = await locals.api.mutate(ConfirmSignInCodeDocument, {
      input: { challenge: attempt.challenge, code, device },
    });
    const answer = data.confirmSignInCode;
    if (!answer?.session) {
      const refusal = answer?.refusals[0] ?? { code: 'CODE_EXPIRED' as const };
      return fail(400, {
        code,
        problem: signInProblem(refusal),
        over: refusal.code !== 'WRONG_CODE',
      });
    }
    writeSession(cookies, answer.session);
    deleteAttempt(cookies);
    redirect(303, nextOf(url));
  },

  renvoyer: async (event) => {
    const attempt = readAttempt(event.cookies);
    const next = nextOf(event.url);
    if (attempt) await requestCode(event, attempt.email);
    redirect(303, `/connexion/code?renvoye&suite=${encodeURIComponent(next)}`);
  },
};

function nextOf(url: URL): string {
  return localPath(url.searchParams.get('suite'));
}
