import { fail, redirect } from '@sveltejs/kit';
import { ErasePersonalDataDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import type { Problem } from '$lib/ui/form/problem';
import { personalData } from '../person.server';
import { erasureProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  ...(await personalData(locals.api, params.id)),
  done: url.searchParams.get('fait'),
  idempotencyKey: crypto.randomUUID(),
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const reason = text('reason');
    const unsure: Problem[] =
      text('sure') === 'yes'
        ? []
        : [{ field: 'sure', message: 'Cochez la case : un effacement ne s’annule pas.' }];
    if (unsure.length > 0) return fail(400, { reason, problems: unsure });
    const { data } = await locals.api.mutate(ErasePersonalDataDocument, {
      input: { employeeId: params.id, reason, idempotencyKey: text('idempotencyKey') },
    });
    const problems = erasureProblems(data.erasePersonalData?.refusals);
    if (problems.length > 0) return fail(400, { reason, problems });
    redirect(303, `/service/donnees/${params.id}?fait=efface`);
  },
};
