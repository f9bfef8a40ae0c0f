import { fail, redirect } from '@sveltejs/kit';
import {
  VisitRequestDocument,
  WithdrawVisitRequestDocument,
  WriteToVisitRequestDocument,
} from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import { requestNotFound } from '$lib/server/not-found';
import { fileProblems, isGiven, sendFile } from '../attachment.server';
import { requestProblems } from '../../../visit-request/refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const variables = { id: params.id, memberNumber: params.account };
  const answer = await locals.api.query(VisitRequestDocument, variables);
  const { visitRequest: request, viewer } = answer.data;
  if (answer.denied.length === 0 && request?.account?.memberNumber !== params.account)
    requestNotFound();
  return {
    request: request ?? null,
    mayAsk: (viewer?.access?.scopes ?? []).includes('visits:request'),
    missing: missingParts(answer),
    done: url.searchParams.get('fait'),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  repondre: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(WriteToVisitRequestDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')), text: text('text') },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = requestProblems(data.writeToVisitRequest?.refusals, `/${params.account}`);
    if (problems.length > 0) return fail(400, { problems, text: text('text') });
    redirect(303, `/${params.account}/demandes/${params.id}?fait=message`);
  },
  joindre: async ({ request, locals, params }) => {
    const file = (await request.formData()).get('file');
    const none = [{ field: 'file', message: french('Choisissez un fichier.') }];
    const unsent = isGiven(file) ? fileProblems(file) : none;
    const problems =
      unsent.length > 0 || !isGiven(file) ? unsent : await sendFile(locals.api, params.id, file);
    if (problems.length > 0) return fail(400, { problems, text: '' });
    redirect(303, `/${params.account}/demandes/${params.id}?fait=piece`);
  },
  retirer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(WithdrawVisitRequestDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')) },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = requestProblems(data.withdrawVisitRequest?.refusals, `/${params.account}`);
    if (problems.length > 0) return fail(400, { problems, text: '' });
    redirect(303, `/${params.account}/demandes/${params.id}?fait=retrait`);
  },
};
