import { fail, redirect } from '@sveltejs/kit';
import { AddWeeklyHalfDayDocument } from '$lib/graphql/generated/graphql';
import { timeOfDayIn } from '$lib/format/time-of-day';
import { textsOf } from '$lib/server/form-texts';
import { halfDayProblems } from '../refusals';
import { whoAndWhere } from '../who-and-where.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  ...(await whoAndWhere(locals.api)),
  idempotencyKey: crypto.randomUUID(),
});

const fields = [
  'practitionerId',
  'centreId',
  'weekday',
  'from',
  'until',
  'slotMinutes',
  'firstDay',
] as const;

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const text = textsOf(await request.formData());
    const values = Object.fromEntries(fields.map((name) => [name, text(name)])) as Record<
      (typeof fields)[number],
      string
    >;
    const again = { values, idempotencyKey: crypto.randomUUID() };
    const missing = fields.filter((name) => values[name] === '');
    if (missing.length > 0) {
      const problems = missing.map((field) => ({ field, message: 'Complétez ce champ.' }));
      return fail(400, { ...again, problems });
    }
    const { data } = await locals.api.mutate(AddWeeklyHalfDayDocument, {
      input: {
        ...values,
        from: timeOfDayIn(values.from) ?? values.from,
        until: timeOfDayIn(values.until) ?? values.until,
        weekday: Number(values.weekday),
        slotMinutes: Math.trunc(Number(values.slotMinutes)) || 0,
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = halfDayProblems(data.addWeeklyHalfDay?.refusals);
    if (problems.length > 0) return fail(400, { ...again, problems });
    redirect(303, '/service/disponibilites?vue=chaque-semaine&fait=ouverte');
  },
};
