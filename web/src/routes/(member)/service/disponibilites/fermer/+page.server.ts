import { fail, redirect } from '@sveltejs/kit';
import { CloseHalfDaysDocument, ClosurePreviewDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { halfDayProblems } from '../refusals';
import { whoAndWhere } from '../who-and-where.server';
import type { Actions, PageServerLoad } from './$types';
import { closureAsked, closureInput, readClosure } from './values';

export const load: PageServerLoad = async ({ locals, url }) => ({
  ...(await whoAndWhere(locals.api)),
  asked: closureAsked(url),
});

export const actions: Actions = {
  /** What would happen, before anything does. */
  voir: async ({ request, locals }) => {
    const values = readClosure(await request.formData());
    const read = closureInput(values);
    if ('problems' in read) return fail(400, { values, problems: read.problems });
    const { data } = await locals.api.query(ClosurePreviewDocument, { closure: read.input });
    const problems = halfDayProblems(data.closurePreview?.refusals);
    if (!data.closurePreview || problems.length > 0) return fail(400, { values, problems });
    return { values, preview: data.closurePreview, idempotencyKey: crypto.randomUUID() };
  },

  fermer: async ({ request, locals }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const values = readClosure(form);
    const read = closureInput(values);
    if ('problems' in read) return fail(400, { values, problems: read.problems });
    const { data } = await locals.api.mutate(CloseHalfDaysDocument, {
      input: {
        ...{ closure: read.input, appointments: Number(text('appointments')) },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = halfDayProblems(data.closeHalfDays?.refusals);
    const id = data.closeHalfDays?.closure?.id;
    if (problems.length === 0 && id)
      redirect(303, `/service/disponibilites/fermetures/${id}?fait=fermee`);
    // Appointments have changed: the new list stands below what was said.
    const { data: now } = await locals.api.query(ClosurePreviewDocument, { closure: read.input });
    const preview = now.closurePreview?.refusals.length === 0 ? now.closurePreview : undefined;
    const again = { values, problems, idempotencyKey: crypto.randomUUID() };
    return fail(400, preview ? { ...again, preview } : again);
  },
};
