import { fail, redirect } from '@sveltejs/kit';
import {
  DeclineWorkplaceActionDocument,
  HoldWorkplaceActionDocument,
  PlanWorkplaceActionDocument,
  WorkplaceActionToAnswerDocument,
} from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { actionNotFound } from '$lib/server/not-found';
import { textsOf } from '$lib/server/form-texts';
import { versioned } from '$lib/server/versioned';
import { actionProblems } from '../../../workplace-action/refusals';
import { readDay, typedDay } from '../day';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const answer = await locals.api.query(WorkplaceActionToAnswerDocument, { id: params.id });
  const { viewer, workplaceAction } = answer.data;
  return {
    action: workplaceAction ?? actionNotFound(),
    mayAnswer: (viewer?.scopes ?? []).includes('visits:manage'),
    missing: missingParts(answer),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  prevoir: async ({ request, locals, params }) => {
    const form = await request.formData();
    const typed = typedDay(form);
    const read = readDay(typed);
    if ('problems' in read) return fail(400, { step: 'prevoir', typed, problems: read.problems });
    const { data } = await locals.api.mutate(PlanWorkplaceActionDocument, {
      input: { ...versioned(form, params.id), ...read },
    });
    const problems = actionProblems(data.planWorkplaceAction?.refusals);
    if (problems.length > 0) return fail(400, { step: 'prevoir', typed, problems });
    redirect(303, '/service/actions?vue=prevues&fait=prevue');
  },
  noter: async ({ request, locals, params }) => {
    const form = await request.formData();
    const typed = typedDay(form);
    const read = readDay(typed);
    if ('problems' in read) return fail(400, { step: 'noter', typed, problems: read.problems });
    const { data } = await locals.api.mutate(HoldWorkplaceActionDocument, {
      input: { ...versioned(form, params.id), ...read },
    });
    const problems = actionProblems(data.holdWorkplaceAction?.refusals);
    if (problems.length > 0) return fail(400, { step: 'noter', typed, problems });
    redirect(303, '/service/actions?fait=realisee');
  },
  refuser: async ({ request, locals, params }) => {
    const form = await request.formData();
    const reason = textsOf(form)('reason');
    const { data } = await locals.api.mutate(DeclineWorkplaceActionDocument, {
      input: { ...versioned(form, params.id), reason },
    });
    const problems = actionProblems(data.declineWorkplaceAction?.refusals);
    if (problems.length > 0) return fail(400, { step: 'refuser', reason, problems });
    redirect(303, '/service/actions?fait=refusee');
  },
};
