import { fail, redirect } from '@sveltejs/kit';
import { DocumentToForwardDocument, ForwardDocumentDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { localPath } from '$lib/server/local-path';
import { missingParts } from '$lib/server/missing-parts';
import { documentNotFound } from '$lib/server/not-found';
import { documentProblems } from '../../../../shared-document/refusals';
import type { Actions, PageServerLoad } from './$types';

/** Back to where somebody came from: a page of this account, or of another one of its company. */
function backOf(url: URL, account: string): string {
  const asked = url.searchParams.get('retour') ?? '';
  return /^\/\d{7}\//.test(asked) ? localPath(asked) : `/${account}/documents/salaries`;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const answer = await locals.api.query(DocumentToForwardDocument, { id: params.id });
  const { document } = answer.data;
  if (document?.account?.memberNumber !== params.account || !document.employee) documentNotFound();
  return {
    ...{ document, employee: document.employee, back: backOf(url, params.account) },
    idempotencyKey: crypto.randomUUID(),
    missing: missingParts(answer),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params, url }) => {
    const text = textsOf(await request.formData());
    const email = text('email');
    const { data } = await locals.api.mutate(ForwardDocumentDocument, {
      input: { id: params.id, email, idempotencyKey: text('idempotencyKey') },
    });
    const problems = documentProblems(data.forwardDocument?.refusals);
    if (problems.length > 0)
      return fail(400, { problems, email, idempotencyKey: crypto.randomUUID() });
    const back = backOf(url, params.account);
    redirect(303, `${back}${back.includes('?') ? '&' : '?'}fait=transmis`);
  },
};
