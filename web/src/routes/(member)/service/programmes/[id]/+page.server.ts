import { fail, redirect } from '@sveltejs/kit';
import { ResumeProgramDocument, SuspendProgramDocument } from '$lib/graphql/generated/graphql';
import { programProblems } from '../refusals';
import { versioned } from '$lib/server/versioned';
import { programFile } from './program.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  ...(await programFile(locals.api, params.id)),
  done: url.searchParams.get('fait'),
});

export const actions: Actions = {
  suspendre: async ({ request, locals, params }) => {
    const input = versioned(await request.formData(), params.id);
    const { data } = await locals.api.mutate(SuspendProgramDocument, { input });
    const problems = programProblems(data.suspendMachineClient?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, `/service/programmes/${params.id}?fait=suspendu`);
  },
  retablir: async ({ request, locals, params }) => {
    const input = versioned(await request.formData(), params.id);
    const { data } = await locals.api.mutate(ResumeProgramDocument, { input });
    const problems = programProblems(data.resumeMachineClient?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, `/service/programmes/${params.id}?fait=retabli`);
  },
};
