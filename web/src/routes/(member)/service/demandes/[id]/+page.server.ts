import { fail, redirect } from '@sveltejs/kit';
import {
  AcceptVisitRequestDocument,
  RejectVisitRequestDocument,
  RequestToAnswerDocument,
  TakeVisitRequestDocument,
  WriteToVisitRequestDocument,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import { requestNotFound } from '$lib/server/not-found';
import { requestProblems } from '../../../visit-request/refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const answer = await locals.api.query(RequestToAnswerDocument, { id: params.id });
  const { viewer, visitRequest } = answer.data;
  const request = visitRequest ?? requestNotFound();
  const me = viewer?.user?.id;
  return {
    request,
    missing: missingParts(answer),
    done: url.searchParams.get('fait'),
    mine: request.assignee?.id === me,
    idempotencyKey: crypto.randomUUID(),
  };
};

async function named(request: Request, id: string) {
  const text = textsOf(await request.formData());
  const input = { id, version: Number(text('version')), idempotencyKey: text('idempotencyKey') };
  return { text, input };
}

const again = (refusals: Parameters<typeof requestProblems>[0], text = '', reason = '') => {
  const problems = requestProblems(refusals, '/service');
  return problems.length > 0 ? fail(400, { problems, text, reason }) : null;
};

export const actions: Actions = {
  prendre: async ({ request, locals, params }) => {
    const { text, input } = await named(request, params.id);
    const { id, idempotencyKey } = input;
    const { data } = await locals.api.mutate(TakeVisitRequestDocument, {
      input: { id, idempotencyKey, over: text('over') === '1' },
    });
    const refused = again(data.takeVisitRequest?.refusals);
    if (refused) return refused;
    redirect(303, `/service/demandes/${params.id}?fait=prise`);
  },
  accepter: async ({ request, locals, params }) => {
    const { input } = await named(request, params.id);
    const { data } = await locals.api.mutate(AcceptVisitRequestDocument, { input });
    const refused = again(data.acceptVisitRequest?.refusals);
    if (refused) return refused;
    redirect(303, '/service/demandes?fait=acceptee');
  },
  ecrire: async ({ request, locals, params }) => {
    const { text, input } = await named(request, params.id);
    const { data } = await locals.api.mutate(WriteToVisitRequestDocument, {
      input: { ...input, text: text('text') },
    });
    const refused = again(data.writeToVisitRequest?.refusals, text('text'));
    if (refused) return refused;
    redirect(303, `/service/demandes/${params.id}?fait=message`);
  },
  refuser: async ({ request, locals, params }) => {
    const { text, input } = await named(request, params.id);
    const { data } = await locals.api.mutate(RejectVisitRequestDocument, {
      input: { ...input, reason: text('reason') },
    });
    const refused = again(data.rejectVisitRequest?.refusals, '', text('reason'));
    if (refused) return refused;
    redirect(303, '/service/demandes?fait=refusee');
  },
};
