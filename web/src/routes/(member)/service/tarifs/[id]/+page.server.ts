import { fail, redirect } from '@sveltejs/kit';
import { ChangeTariffDocument } from '$lib/graphql/generated/graphql';
import { readTariff, tariffInput, valuesOf } from '../form/values';
import { tariffProblems } from '../refusals';
import { versioned } from '$lib/server/versioned';
import { tariffFile } from './tariff.server';
import { isStale } from '$lib/ui/form/conflict';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { tariff, idempotencyKey } = await tariffFile(locals.api, params.id);
  const { from, votedOn, version } = tariff;
  return { version, values: valuesOf(tariff, { from, votedOn }), idempotencyKey };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const values = readTariff(form);
    const read = tariffInput(values);
    const again = { values, stale: false, idempotencyKey: crypto.randomUUID() };
    if ('problems' in read) return fail(400, { ...again, problems: read.problems });
    const { data } = await locals.api.mutate(ChangeTariffDocument, {
      input: { ...versioned(form, params.id), tariff: read.input },
    });
    const problems = tariffProblems(data.changeTariff?.refusals);
    const stale = isStale(data.changeTariff?.refusals);
    if (problems.length > 0) return fail(400, { ...again, stale, problems });
    redirect(303, '/service/tarifs?fait=modifie');
  },
};
