import { fail, redirect } from '@sveltejs/kit';
import {
  ConfirmVisitDocument,
  RebookVisitDocument,
  RevokeSummonsLinkDocument,
  VisitPageDocument,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import { visitNotFound } from '$lib/server/not-found';
import { serviceContact } from '$lib/server/service-contact';
import { deliveryProblems } from '../../../summons-delivery/refusals';
import { withPresentSummons } from '../present-summons.server';
import { visitProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';
import { doneWith } from './done.server';
import { visitPurposes } from './purpose.server';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const answer = await locals.api.query(VisitPageDocument, {
    memberNumber: params.account,
    id: params.id,
  });
  const { data, denied } = answer;
  const { visit } = data;
  const closed = !visit && denied.some(({ coordinate }) => coordinate === 'Query.visit');
  if (!closed && visit?.account?.memberNumber !== params.account) visitNotFound();
  return {
    visit: visit ? withPresentSummons(visit) : null,
    mayReadSummons: (data.viewer?.access?.scopes ?? []).includes('summons:read'),
    missing: missingParts(answer),
    done: doneWith(visit?.status ?? null, url.searchParams.get('fait')),
    purpose: visit?.kind ? visitPurposes[visit.kind] : null,
    idempotencyKey: crypto.randomUUID(),
    now: Date.now(),
  };
};

export const actions: Actions = {
  fermer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(RevokeSummonsLinkDocument, {
      input: { id: text('id'), idempotencyKey: text('idempotencyKey') },
    });
    const problems = deliveryProblems(data.revokeSummonsLink?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, `/${params.account}/visites/${params.id}?fait=ferme`);
  },
  reprendre: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(RebookVisitDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')) },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const { visit, refusals } = data.rebookVisit ?? {
      refusals: [{ code: 'MISSING_RIGHT' as const }],
    };
    if (refusals.length > 0) {
      return fail(400, { problems: visitProblems(refusals, await serviceContact(locals.api)) });
    }
    redirect(303, `/${params.account}/visites/${visit?.id ?? params.id}?fait=repris`);
  },
  confirmer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(ConfirmVisitDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')) },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const refusals = data.confirmVisit?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) {
      return fail(400, { problems: visitProblems(refusals, await serviceContact(locals.api)) });
    }
    redirect(303, `/${params.account}/visites/${params.id}?fait=confirme`);
  },
};
