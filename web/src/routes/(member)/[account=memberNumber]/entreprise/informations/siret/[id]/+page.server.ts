import { fail, redirect } from '@sveltejs/kit';
import { WithdrawRegistrationChangeDocument } from '$lib/graphql/generated/graphql';
import { requestNotFound } from '$lib/server/not-found';
import { fileProblems, sendProof } from '../../../../../registration-change/proof.server';
import { changeProblems } from '../../../../../registration-change/refusals';
import { companyRoom } from '../../room.server';
import { textsOf } from '$lib/server/form-texts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const room = await companyRoom(locals.api, params.account);
  const change = room.account.registrationChanges?.find(({ id }) => id === params.id);
  return {
    ...room,
    change: change ?? requestNotFound(),
    ...{ done: url.searchParams.get('fait'), lost: url.searchParams.has('justificatif') },
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  justifier: async ({ request, locals, params }) => {
    const file = (await request.formData()).get('proof');
    const unsent = fileProblems(file);
    const problems =
      unsent.length > 0 || !(file instanceof File)
        ? unsent
        : await sendProof(locals.api, params.id, file);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, `/${params.account}/entreprise/informations/siret/${params.id}?fait=demande`);
  },
  retirer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(WithdrawRegistrationChangeDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')) },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = changeProblems(data.withdrawRegistrationChange?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, `/${params.account}/entreprise/informations/siret/${params.id}?fait=retrait`);
  },
};
