import { fail, redirect } from '@sveltejs/kit';
import {
  AnswerDisputeDocument,
  GiveBackDisputeDocument,
  ServiceDisputeDocument,
  TakeDisputeDocument,
} from '$lib/graphql/generated/graphql';
import { blockedInService } from '$lib/rights/right';
import { textsOf } from '$lib/server/form-texts';
import { invoiceNotFound } from '$lib/server/not-found';
import { disputeProblems } from '../../../../[account=memberNumber]/factures/contester/refusals';
import { assignmentSteps } from '../../../../assignment/steps.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(ServiceDisputeDocument, { charge: params.charge });
  return {
    me: data.viewer?.user?.id,
    dispute: data.charge?.dispute ?? invoiceNotFound(),
    idempotencyKey: crypto.randomUUID(),
  };
};

/** One form for each answer: what is typed for one is not lost by the other. */
const answering =
  (accept: boolean) =>
  async ({ request, locals }: Parameters<NonNullable<Actions[string]>>[0]) => {
    const text = textsOf(await request.formData());
    const answer = text('answer');
    const { data } = await locals.api.mutate(AnswerDisputeDocument, {
      input: { id: text('id'), accept, answer, idempotencyKey: text('idempotencyKey') },
    });
    const problems = disputeProblems(
      data.answerDispute?.refusals,
      blockedInService('billing:manage'),
    );
    if (problems.length > 0) return fail(400, { accept, answer, problems });
    redirect(303, `/service/facturation/contestations?fait=${accept ? 'acceptee' : 'refusee'}`);
  };

export const actions: Actions = {
  ...assignmentSteps(TakeDisputeDocument, GiveBackDisputeDocument),
  accepter: answering(true),
  refuser: answering(false),
};
