import { fail, redirect } from '@sveltejs/kit';
import { ChangeProgramDocument } from '$lib/graphql/generated/graphql';
import { programInput, readProgram } from '../../form/values';
import { programProblems } from '../../refusals';
import { versioned } from '$lib/server/versioned';
import { programFile } from '../program.server';
import { isStale } from '$lib/ui/form/conflict';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => programFile(locals.api, params.id);

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const values = readProgram(form);
    const { data } = await locals.api.mutate(ChangeProgramDocument, {
      input: { ...versioned(form, params.id), ...programInput(values) },
    });
    const problems = programProblems(data.changeMachineClient?.refusals);
    if (problems.length > 0) {
      const stale = isStale(data.changeMachineClient?.refusals);
      return fail(400, { values, problems, stale, idempotencyKey: crypto.randomUUID() });
    }
    redirect(303, `/service/programmes/${params.id}?fait=modifie`);
  },
};
