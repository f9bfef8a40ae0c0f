import { fail, redirect } from '@sveltejs/kit';
import {
  DiscardPaperDocument,
  GiveBackPaperDocument,
  MatchPaperDocument,
  PaperToMatchDocument,
  TakePaperDocument,
  VisitsToMatchDocument,
} from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { textsOf } from '$lib/server/form-texts';
import { documentNotFound } from '$lib/server/not-found';
import type { Problem } from '$lib/ui/form/problem';
import { assignmentSteps } from '../../../../assignment/steps.server';
import { documentProblems } from '../../../../shared-document/refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(PaperToMatchDocument, { id: params.id });
  const paper = data.unmatchedPaper ?? documentNotFound();
  const memberNumber = url.searchParams.get('adherent') ?? paper.memberNumber;
  const search = url.searchParams.get('recherche') ?? paper.lastName;
  const found = /^\d{7}$/.test(memberNumber)
    ? await locals.api.query(VisitsToMatchDocument, { memberNumber, search })
    : null;
  const account = found?.data.memberAccount ?? null;
  return {
    me: data.viewer?.user?.id,
    ...{ paper, memberNumber, search, accountName: account?.name ?? null },
    people: account?.employees?.edges.map(({ node }) => node) ?? [],
    idempotencyKey: crypto.randomUUID(),
  };
};

const nothingChosen: Problem = {
  field: 'visitId',
  message: french('Choisissez la visite de ce document.'),
};

export const actions: Actions = {
  ...assignmentSteps(TakePaperDocument, GiveBackPaperDocument, '/service/documents'),
  rattacher: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const visitId = text('visitId');
    if (!visitId) return fail(400, { problems: [nothingChosen] });
    const { data } = await locals.api.mutate(MatchPaperDocument, {
      input: { id: params.id, visitId, idempotencyKey: text('idempotencyKey') },
    });
    const problems = documentProblems(data.matchPaper?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, '/service/documents?fait=rattache');
  },
  detruire: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(DiscardPaperDocument, {
      input: { id: params.id, idempotencyKey: text('idempotencyKey') },
    });
    const problems = documentProblems(data.discardPaper?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, '/service/documents?fait=detruit');
  },
};
