import { fail, redirect } from '@sveltejs/kit';
import { MoveVisitDocument, VisitToMoveDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import { visitNotFound } from '$lib/server/not-found';
import { serviceContact } from '$lib/server/service-contact';
import { visitProblems } from '../../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const answer = await locals.api.query(VisitToMoveDocument, { id: params.id });
  const { data, denied } = answer;
  const { visit } = data;
  const closed = denied.some(({ coordinate }) => coordinate === 'Query.visit');
  if (!closed && visit?.account?.memberNumber !== params.account) visitNotFound();
  return {
    visit: visit ?? null,
    slots: data.slotsToMoveTo ?? [],
    now: Date.now(),
    idempotencyKey: crypto.randomUUID(),
    missing: missingParts(answer),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(MoveVisitDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')), slotId: text('slotId') },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const refusals = data.moveVisit?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length === 0)
      redirect(303, `/${params.account}/visites/${params.id}?fait=deplace`);
    const problems = visitProblems(refusals, await serviceContact(locals.api));
    return fail(400, { problems });
  },
};
