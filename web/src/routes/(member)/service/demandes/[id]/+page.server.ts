import { fail, redirect } from '@sveltejs/kit';
import {
  AcceptVisitRequestDocument,
  EmployeeOfRequestDocument,
  GiveBackVisitRequestDocument,
  RejectVisitRequestDocument,
  RequestToAnswerDocument,
  TakeVisitRequestDocument,
  WriteToVisitRequestDocument,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import { requestNotFound } from '$lib/server/not-found';
import { requestProblems } from '../../../visit-request/refusals';
import { consentActions } from '../../remote-consent/actions.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const answer = await locals.api.query(RequestToAnswerDocument, { id: params.id });
  const { viewer, visitRequest, slotsForRequest, readyAnswers } = answer.data;
  const request = visitRequest ?? requestNotFound();
  const me = viewer?.user?.id;
  const [person, ...others] = request.employees ?? [];
  // Of many people nobody reads each history.
  const alone = person && others.length === 0 ? person.employee.id : null;
  const known =
    alone && (await locals.api.query(EmployeeOfRequestDocument, { id: alone }, ['employee']));
  return {
    request,
    employee: known ? known.data.employee : null,
    slots: slotsForRequest ?? [],
    ready: (readyAnswers ?? []).filter(({ kind }) => !kind || kind === request.kind),
    missing: missingParts(answer),
    done: url.searchParams.get('fait'),
    mine: request.assignee?.id === me,
    today: parisDay(new Date()),
    idempotencyKey: crypto.randomUUID(),
  };
};

async function named(request: Request, id: string) {
  const text = textsOf(await request.formData());
  const input = { id, version: Number(text('version')), idempotencyKey: text('idempotencyKey') };
  return { text, input };
}

/** What was typed stays where it was. */
const again = (refusals: Parameters<typeof requestProblems>[0], typed: Record<string, string>) => {
  const problems = requestProblems(refusals, '/service');
  return problems.length > 0 ? fail(400, { problems, typed }) : null;
};

/** A text that was ready, or one's own. */
const written = (text: (name: string) => string, own: string): string => text('ready') || text(own);

export const actions: Actions = {
  ...consentActions,
  prendre: async ({ request, locals, params }) => {
    const { text, input } = await named(request, params.id);
    const { id, idempotencyKey } = input;
    const { data } = await locals.api.mutate(TakeVisitRequestDocument, {
      input: { id, idempotencyKey, over: text('over') === '1' },
    });
    const refused = again(data.takeVisitRequest?.refusals, {});
    if (refused) return refused;
    redirect(303, `/service/demandes/${params.id}?fait=prise`);
  },
  rendre: async ({ request, locals, params }) => {
    const { input } = await named(request, params.id);
    const { data } = await locals.api.mutate(GiveBackVisitRequestDocument, { input });
    const refused = again(data.giveBackVisitRequest?.refusals, {});
    if (refused) return refused;
    redirect(303, '/service/demandes?fait=rendue');
  },
  accepter: async ({ request, locals, params }) => {
    const { text, input } = await named(request, params.id);
    const answer = written(text, 'answer');
    const { data } = await locals.api.mutate(AcceptVisitRequestDocument, {
      input: { ...input, slotId: text('slotId') || null, answer: answer || null },
    });
    const refused = again(data.acceptVisitRequest?.refusals, { answer });
    if (refused) return refused;
    redirect(303, '/service/demandes?fait=acceptee');
  },
  ecrire: async ({ request, locals, params }) => {
    const { text, input } = await named(request, params.id);
    const question = written(text, 'text');
    const { data } = await locals.api.mutate(WriteToVisitRequestDocument, {
      input: { ...input, text: question },
    });
    const refused = again(data.writeToVisitRequest?.refusals, { text: question });
    if (refused) return refused;
    redirect(303, `/service/demandes/${params.id}?fait=message`);
  },
  refuser: async ({ request, locals, params }) => {
    const { text, input } = await named(request, params.id);
    const reason = written(text, 'reason');
    const { data } = await locals.api.mutate(RejectVisitRequestDocument, {
      input: { ...input, reason },
    });
    const refused = again(data.rejectVisitRequest?.refusals, { reason });
    if (refused) return refused;
    redirect(303, '/service/demandes?fait=refusee');
  },
};
