import { fail, redirect } from '@sveltejs/kit';
import { EndWeeklyHalfDayDocument, WeeklyHalfDaysDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { textsOf } from '$lib/server/form-texts';
import { halfDayNotFound } from '$lib/server/not-found';
import { halfDayProblems } from '../../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(WeeklyHalfDaysDocument, {});
  const today = parisDay(new Date());
  const week = data.weeklyHalfDays?.find(({ id }) => id === params.id) ?? halfDayNotFound();
  return {
    week,
    earliest: week.firstDay > today ? week.firstDay : today,
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const lastDay = text('lastDay');
    const again = { lastDay, idempotencyKey: crypto.randomUUID() };
    if (lastDay === '') {
      const problems = [{ field: 'lastDay', message: 'Indiquez le dernier jour.' }];
      return fail(400, { ...again, problems });
    }
    const { data } = await locals.api.mutate(EndWeeklyHalfDayDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')), lastDay },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = halfDayProblems(data.endWeeklyHalfDay?.refusals);
    if (problems.length > 0) return fail(400, { ...again, problems });
    redirect(303, '/service/disponibilites?vue=chaque-semaine&fait=terminee');
  },
};
