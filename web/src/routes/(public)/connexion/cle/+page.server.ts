import { fail, redirect } from '@sveltejs/kit';
import { ConfirmPasskeyDocument } from '$lib/graphql/generated/graphql';
import { comeIn } from '$lib/server/come-in';
import { thisBrowser } from '$lib/server/known-browser';
import { localPath } from '$lib/server/local-path';
import { signInProblem } from '$lib/server/sign-in-problem';
import { deleteStep, readStep } from '$lib/server/step';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = localPath(url.searchParams.get('suite'));
  if (locals.session.kind === 'open') redirect(303, next);
  return { next };
};

export const actions: Actions = {
  default: async (event) => {
    const { cookies, locals, request, url } = event;
    const form = await request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const step = form.has('etape') ? readStep(cookies) : undefined;
    const { data } = await locals.api.mutate(ConfirmPasskeyDocument, {
      input: {
        ...{ ceremony: text('ceremony'), response: text('response'), step: step?.secret },
        ...{ trust: form.has('trust'), ...thisBrowser(event) },
      },
    });
    const answer = data.confirmPasskey;
    if (answer?.session) deleteStep(cookies);
    comeIn(cookies, answer, step?.next ?? localPath(url.searchParams.get('suite')));
    return fail(400, {
      problem: signInProblem(answer?.refusals[0] ?? { code: 'NOT_VERIFIED' }),
      step: step !== undefined,
    });
  },
};
