import { fail, redirect } from '@sveltejs/kit';
import {
  ProposeReplacementDocument,
  VisitToReplaceDocument,
  WithdrawReplacementDocument,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import { visitNotFound } from '$lib/server/not-found';
import { serviceContact } from '$lib/server/service-contact';
import { replacementProblems } from '../../../../replacement/words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const found = await locals.api.query(VisitToReplaceDocument, { id: params.id });
  const { data, denied } = found;
  const { visit } = data;
  const closed = denied.some(({ coordinate }) => coordinate === 'Query.visit');
  if (!closed && visit?.account?.memberNumber !== params.account) visitNotFound();
  return {
    visit: visit ?? null,
    people: data.suitedReplacements ?? [],
    today: parisDay(new Date()),
    idempotencyKey: crypto.randomUUID(),
    missing: missingParts(found),
  };
};

type Refusals = Parameters<typeof replacementProblems>[0];

async function answer(locals: App.Locals, refusals: Refusals, chosen = '') {
  const problems = replacementProblems(refusals, await serviceContact(locals.api));
  return problems.length > 0 ? fail(400, { problems, chosen }) : null;
}

export const actions: Actions = {
  proposer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const otherVisitId = text('otherVisitId');
    const { data } = await locals.api.mutate(ProposeReplacementDocument, {
      input: {
        ...{ visitId: params.id, version: Number(text('version')), otherVisitId },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const refused = await answer(locals, data.proposeReplacement?.refusals, otherVisitId);
    if (refused) return refused;
    redirect(303, `/${params.account}/visites/${params.id}?fait=propose`);
  },
  retirer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(WithdrawReplacementDocument, {
      input: {
        ...{ id: text('id'), version: Number(text('version')) },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const refused = await answer(locals, data.withdrawReplacement?.refusals);
    if (refused) return refused;
    redirect(303, `/${params.account}/visites/${params.id}?fait=retire`);
  },
};
