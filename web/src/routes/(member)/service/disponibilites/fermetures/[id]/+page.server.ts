import { fail, redirect } from '@sveltejs/kit';
import { ClosureFileDocument, LiftClosureDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { textsOf } from '$lib/server/form-texts';
import { closureNotFound } from '$lib/server/not-found';
import { halfDayProblems } from '../../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(ClosureFileDocument, { id: params.id });
  const closure = data.closure ?? closureNotFound();
  return {
    closure,
    over: closure.lastDay < parisDay(new Date()),
    done: url.searchParams.get('fait'),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(LiftClosureDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')) },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = halfDayProblems(data.liftClosure?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, '/service/disponibilites?vue=fermetures&fait=levee');
  },
};
