import { fail, redirect } from '@sveltejs/kit';
import {
  GiveBackDeliveryDocument,
  SettleDeliveryDocument,
  TakeDeliveryDocument,
  UndeliveredSummonsesDocument,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import { assignmentSteps } from '../../assignment/steps.server';
import { deliveryProblems } from '../../summons-delivery/refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const answer = await locals.api.query(UndeliveredSummonsesDocument, {});
  return {
    me: answer.data.viewer?.user?.id,
    done: url.searchParams.get('fait'),
    missing: missingParts(answer),
    // Null where the right is missing, or the documents are: the page explains it.
    deliveries: answer.data.undeliveredSummonses ?? null,
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  ...assignmentSteps(TakeDeliveryDocument, GiveBackDeliveryDocument, '/service/convocations'),
  suivre: async ({ request, locals }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(SettleDeliveryDocument, {
      input: { id: text('id'), idempotencyKey: text('idempotencyKey') },
    });
    const problems = deliveryProblems(data.settleDelivery?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, '/service/convocations?fait=suivie');
  },
};
