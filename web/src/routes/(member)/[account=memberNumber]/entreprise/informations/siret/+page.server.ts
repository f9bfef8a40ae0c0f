import { fail, redirect } from '@sveltejs/kit';
import {
  RequestRegistrationChangeDocument,
  type RegistrationChangeReason,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { fileProblems, sendProof } from '../../../../registration-change/proof.server';
import { changeProblems } from '../../../../registration-change/refusals';
import { reasons } from '../../../../registration-change/words';
import { companyRoom, roomAccountId } from '../room.server';
import { textsOf } from '$lib/server/form-texts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await companyRoom(locals.api, params.account)),
  ...{ today: parisDay(new Date()), idempotencyKey: crypto.randomUUID() },
});

const isReason = (text: string): text is RegistrationChangeReason => Object.hasOwn(reasons, text);

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const { reason, ...values } = {
      ...{ reason: text('reason'), siret: text('siret'), companyName: text('companyName') },
      ...{ effectiveOn: text('effectiveOn'), message: text('message') },
    };
    const again = (problems: ReturnType<typeof changeProblems>) =>
      fail(400, {
        ...{ values: { reason, ...values }, problems, idempotencyKey: crypto.randomUUID() },
      });
    const file = form.get('proof');
    const unsent = fileProblems(file);
    const dated = /^\d{4}-\d{2}-\d{2}$/.test(values.effectiveOn);
    const untold = changeProblems([
      ...(isReason(reason) ? [] : [{ code: 'REQUIRED' as const, field: 'reason' }]),
      ...(values.siret ? [] : [{ code: 'REQUIRED' as const, field: 'siret' }]),
      ...(dated ? [] : [{ code: 'INVALID_DATE' as const, field: 'effectiveOn' }]),
    ]);
    const problems = [...untold, ...unsent];
    if (problems.length > 0 || !isReason(reason) || !(file instanceof File)) return again(problems);
    const accountId = await roomAccountId(locals.api, params.account);
    const { data } = await locals.api.mutate(RequestRegistrationChangeDocument, {
      input: {
        ...{ accountId, reason, ...values },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const id = data.requestRegistrationChange?.change?.id;
    if (!id) return again(changeProblems(data.requestRegistrationChange?.refusals));
    const lost = await sendProof(locals.api, id, file);
    const page = `/${params.account}/entreprise/informations/siret/${id}`;
    redirect(303, lost.length > 0 ? `${page}?justificatif=perdu` : `${page}?fait=demande`);
  },
};
