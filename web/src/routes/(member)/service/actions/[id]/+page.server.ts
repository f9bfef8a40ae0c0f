import { fail, redirect } from '@sveltejs/kit';
import {
  DeclineWorkplaceActionDocument,
  GiveBackWorkplaceActionDocument,
  HoldWorkplaceActionDocument,
  PlanWorkplaceActionDocument,
  TakeWorkplaceActionDocument,
  WorkplaceActionToAnswerDocument,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { missingParts } from '$lib/server/missing-parts';
import { actionNotFound } from '$lib/server/not-found';
import { textsOf } from '$lib/server/form-texts';
import { versioned } from '$lib/server/versioned';
import { assignmentSteps } from '../../../assignment/steps.server';
import { actionProblems } from '../../../workplace-action/refusals';
import { readDay, typedDay } from '../day';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const answer = await locals.api.query(WorkplaceActionToAnswerDocument, { id: params.id });
  const { viewer, workplaceAction } = answer.data;
  return {
    action: workplaceAction ?? actionNotFound(),
    me: viewer?.user?.id,
    mayAnswer: (viewer?.scopes ?? []).includes('visits:manage'),
    missing: missingParts(answer),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  ...assignmentSteps(TakeWorkplaceActionDocument, GiveBackWorkplaceActionDocument),
  // As for an action that the service notes: a day to come plans it, one that is there or over says that it was held.
  dater: async ({ request, locals, params }) => {
    const form = await request.formData();
    const typed = typedDay(form);
    const read = readDay(typed);
    if ('problems' in read) return fail(400, { step: 'dater', typed, problems: read.problems });
    const planned = read.day > parisDay(new Date());
    const input = { ...versioned(form, params.id), ...read };
    const refusals = planned
      ? (await locals.api.mutate(PlanWorkplaceActionDocument, { input })).data.planWorkplaceAction
      : (await locals.api.mutate(HoldWorkplaceActionDocument, { input })).data.holdWorkplaceAction;
    const problems = actionProblems(refusals?.refusals);
    if (problems.length > 0) return fail(400, { step: 'dater', typed, problems });
    redirect(303, `/service/actions?${planned ? 'vue=prevues&fait=prevue' : 'fait=realisee'}`);
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
