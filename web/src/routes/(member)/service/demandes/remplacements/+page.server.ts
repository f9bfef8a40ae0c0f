import { fail, redirect } from '@sveltejs/kit';
import {
  ConfirmReplacementDocument,
  DeclineReplacementDocument,
  GiveBackReplacementDocument,
  ReplacementQueueDocument,
  TakeReplacementDocument,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import { assignmentSteps } from '../../../assignment/steps.server';
import { replacementProblems } from '../../../replacement/words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const answer = await locals.api.query(ReplacementQueueDocument, {});
  return {
    me: answer.data.viewer?.user?.id,
    done: url.searchParams.get('fait'),
    missing: missingParts(answer),
    // Null where the right is missing, or the visits are: the page explains it.
    proposals: answer.data.replacementQueue ?? null,
    idempotencyKey: crypto.randomUUID(),
  };
};

async function named(request: Request) {
  const text = textsOf(await request.formData());
  const input = { id: text('id'), version: Number(text('version')) };
  return {
    reason: text(`reason-${input.id}`),
    input: { ...input, idempotencyKey: text('idempotencyKey') },
  };
}

function refusedOf(
  refusals: Parameters<typeof replacementProblems>[0],
  typed: { id: string; reason: string },
) {
  // A reason stands beside the proposal to which it belongs.
  const problems = replacementProblems(refusals, null).map(({ field, ...problem }) => ({
    ...problem,
    field: field && `${field}-${typed.id}`,
  }));
  return problems.length > 0 ? fail(400, { problems, ...typed }) : null;
}

export const actions: Actions = {
  ...assignmentSteps(
    TakeReplacementDocument,
    GiveBackReplacementDocument,
    '/service/demandes/remplacements',
  ),
  confirmer: async ({ request, locals }) => {
    const { input } = await named(request);
    const { data } = await locals.api.mutate(ConfirmReplacementDocument, { input });
    const refused = refusedOf(data.confirmReplacement?.refusals, { id: input.id, reason: '' });
    if (refused) return refused;
    redirect(303, '/service/demandes/remplacements?fait=confirme');
  },
  refuser: async ({ request, locals }) => {
    const { input, reason } = await named(request);
    const { data } = await locals.api.mutate(DeclineReplacementDocument, {
      input: { ...input, reason },
    });
    const refused = refusedOf(data.declineReplacement?.refusals, { id: input.id, reason });
    if (refused) return refused;
    redirect(303, '/service/demandes/remplacements?fait=refuse');
  },
};
