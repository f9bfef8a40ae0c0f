import { fail, redirect } from '@sveltejs/kit';
import { PlanningRunsDocument, StartPlanningRunDocument } from '$lib/graphql/generated/graphql';
import { blockedInService } from '$lib/rights/right';
import { textsOf } from '$lib/server/form-texts';
import type { Actions, PageServerLoad } from './$types';
import { refusals } from './words';

export const load: PageServerLoad = async ({ locals }) => {
  const { data } = await locals.api.query(PlanningRunsDocument, {});
  // Null where the right is missing: the page explains it.
  return { runs: data.planningRuns ?? null, idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(StartPlanningRunDocument, {
      input: { dry: text('dry') === '1', idempotencyKey: text('idempotencyKey') },
    });
    const answer = data.startPlanningRun;
    if (answer?.run) redirect(303, `/service/planning/${answer.run.id}`);
    const message = answer?.refusals[0]
      ? refusals[answer.refusals[0].code]
      : blockedInService('planning:manage');
    return fail(400, {
      problems: [{ field: null, message }],
      idempotencyKey: crypto.randomUUID(),
    });
  },
};
