import { fail, redirect } from '@sveltejs/kit';
import {
  ConfirmRegistrationChangeDocument,
  GiveBackRegistrationChangeDocument,
  RefuseRegistrationChangeDocument,
  ServiceChangeDocument,
  TakeRegistrationChangeDocument,
} from '$lib/graphql/generated/graphql';
import { requestNotFound } from '$lib/server/not-found';
import { textsOf } from '$lib/server/form-texts';
import { assignmentSteps } from '../../../assignment/steps.server';
import { changeProblems } from '../../../registration-change/refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(ServiceChangeDocument, { id: params.id });
  return {
    me: data.viewer?.user?.id,
    change: data.registrationChange ?? requestNotFound(),
    idempotencyKey: crypto.randomUUID(),
  };
};

async function named(request: Request, id: string) {
  const form = await request.formData();
  const text = textsOf(form);
  const input = { id, version: Number(text('version')), idempotencyKey: text('idempotencyKey') };
  return { input, reason: text('reason') };
}

export const actions: Actions = {
  ...assignmentSteps(TakeRegistrationChangeDocument, GiveBackRegistrationChangeDocument),
  confirmer: async ({ request, locals, params }) => {
    const { input } = await named(request, params.id);
    const { data } = await locals.api.mutate(ConfirmRegistrationChangeDocument, { input });
    const problems = changeProblems(data.confirmRegistrationChange?.refusals);
    if (problems.length > 0) return fail(400, { problems, reason: '' });
    redirect(303, '/service/siret?fait=confirmee');
  },
  refuser: async ({ request, locals, params }) => {
    const { input, reason } = await named(request, params.id);
    const { data } = await locals.api.mutate(RefuseRegistrationChangeDocument, {
      input: { ...input, reason },
    });
    const refusals = data.refuseRegistrationChange?.refusals;
    const problems = changeProblems(refusals).map((problem, index) =>
      refusals?.[index]?.field === 'reason' && reason === ''
        ? { ...problem, message: 'Dites pourquoi : l’adhérent lira ce motif.' }
        : problem,
    );
    if (problems.length > 0) return fail(400, { problems, reason });
    redirect(303, '/service/siret?fait=refusee');
  },
};
