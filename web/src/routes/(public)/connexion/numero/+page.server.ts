import { fail, redirect } from '@sveltejs/kit';
import { SignInWithPasswordDocument } from '$lib/graphql/generated/graphql';
import { comeIn } from '$lib/server/come-in';
import { thisBrowser } from '$lib/server/known-browser';
import { localPath } from '$lib/server/local-path';
import { signInProblem } from '$lib/server/sign-in-problem';
import { readWays } from '../ways.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const next = localPath(url.searchParams.get('suite'));
  if (locals.session.kind === 'open') redirect(303, next);
  const ways = await readWays(locals.api);
  if (!ways.password) redirect(303, `/connexion?suite=${encodeURIComponent(next)}`);
  return { next, ways, done: url.searchParams.get('fait') };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const memberNumber = String(form.get('memberNumber') ?? '').trim();
    const password = String(form.get('password') ?? '');
    const { data } = await event.locals.api.mutate(SignInWithPasswordDocument, {
      input: { memberNumber, password, source: event.getClientAddress(), ...thisBrowser(event) },
    });
    const answer = data.signInWithPassword;
    comeIn(event.cookies, answer, localPath(event.url.searchParams.get('suite')));
    const refusal = answer?.refusals[0] ?? { code: 'WRONG_PASSWORD' as const };
    return fail(400, {
      memberNumber,
      code: refusal.code,
      problem: signInProblem(refusal),
    });
  },
};
