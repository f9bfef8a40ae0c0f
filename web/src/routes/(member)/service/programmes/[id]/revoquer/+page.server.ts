import { fail, redirect } from '@sveltejs/kit';
import { RevokeProgramDocument } from '$lib/graphql/generated/graphql';
import { programProblems } from '../../refusals';
import { versioned } from '$lib/server/versioned';
import { programFile } from '../program.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => programFile(locals.api, params.id);

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const input = versioned(await request.formData(), params.id);
    const { data } = await locals.api.mutate(RevokeProgramDocument, { input });
    const problems = programProblems(data.revokeMachineClient?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, '/service/programmes?vue=revoques&fait=revoque');
  },
};
