import { fail, redirect } from '@sveltejs/kit';
import { readAttempt } from '$lib/server/attempt';
import { localPath } from '$lib/server/local-path';
import type { Actions, PageServerLoad } from './$types';
import { readWays } from './ways.server';
import { requestCode } from './request-code';

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const next = localPath(url.searchParams.get('suite'));
  if (locals.session.kind === 'open') redirect(303, next);
  // A phone that discarded the tab while the mail was read comes back to the code, not to the beginning.
  if (readAttempt(cookies, 'connexion') && !url.searchParams.has('autre'))
    redirect(303, codeAddress(next));
  const ways = await readWays(locals.api);
  return { next, ways, everywhere: url.searchParams.has('partout') };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const email = String(form.get('email') ?? '').trim();
    const problem = await requestCode(event, email);
    if (problem) return fail(400, { email, problem });
    redirect(303, codeAddress(localPath(event.url.searchParams.get('suite'))));
  },
};

function codeAddress(next: string): string {
  return next === '/' ? '/connexion/code' : `/connexion/code?suite=${encodeURIComponent(next)}`;
}
