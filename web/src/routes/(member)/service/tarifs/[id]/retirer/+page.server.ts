import { fail, redirect } from '@sveltejs/kit';
import { WithdrawTariffDocument } from '$lib/graphql/generated/graphql';
import { tariffProblems } from '../../refusals';
import { versioned } from '$lib/server/versioned';
import { tariffFile } from '../tariff.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => tariffFile(locals.api, params.id);

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const input = versioned(await request.formData(), params.id);
    const { data } = await locals.api.mutate(WithdrawTariffDocument, { input });
    const problems = tariffProblems(data.withdrawTariff?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, '/service/tarifs?fait=retire');
  },
};
