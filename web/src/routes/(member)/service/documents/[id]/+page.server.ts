import { fail, redirect } from '@sveltejs/kit';
import { HandedDocumentDocument, WithdrawDocumentDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { documentNotFound } from '$lib/server/not-found';
import { documentProblems } from '../../../shared-document/refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(HandedDocumentDocument, { id: params.id });
  return {
    document: data.handedDocument ?? documentNotFound(),
    done: url.searchParams.get('fait'),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  retirer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const reason = text('reason');
    const { data } = await locals.api.mutate(WithdrawDocumentDocument, {
      input: { id: params.id, reason, idempotencyKey: text('idempotencyKey') },
    });
    const problems = documentProblems(data.withdrawDocument?.refusals);
    if (problems.length > 0)
      return fail(400, { problems, reason, idempotencyKey: crypto.randomUUID() });
    redirect(303, `/service/documents/${params.id}?fait=retire`);
  },
};
