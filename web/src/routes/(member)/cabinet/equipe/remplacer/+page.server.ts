import { fail, redirect } from '@sveltejs/kit';
import { parisDay } from '$lib/format/paris';
import { PlanReplacementDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { firmProblems } from '../../refusals';
import { firmTeam } from '../team.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { leads, members } = await firmTeam(locals.api);
  return { leads, members, today: parisDay(new Date()), idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const values = {
      replacedId: text('replacedId'),
      substituteId: text('substituteId'),
      from: text('from'),
      until: text('until'),
    };
    const again = (refusals: Parameters<typeof firmProblems>[0]) =>
      fail(400, {
        values,
        problems: firmProblems(refusals),
        idempotencyKey: crypto.randomUUID(),
      });
    const missing = (['from', 'until'] as const).filter((field) => !isDay(values[field]));
    if (missing.length > 0) {
      return again(missing.map((field) => ({ code: 'INVALID_DATE', field })));
    }
    const { data } = await locals.api.mutate(PlanReplacementDocument, {
      input: { ...values, idempotencyKey: text('idempotencyKey') },
    });
    const refusals = data.planReplacement?.refusals ?? [{ code: 'MANAGER_ONLY' as const }];
    if (refusals.length > 0) return again(refusals);
    redirect(303, '/cabinet/equipe?fait=remplace');
  },
};

/** What the API could not even parse stays here. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
