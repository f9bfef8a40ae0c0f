import { fail, redirect } from '@sveltejs/kit';
import { CreateTariffDocument, TariffsDocument } from '$lib/graphql/generated/graphql';
import { readTariff, tariffInput, valuesOf } from '../form/values';
import { tariffProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { data } = await locals.api.query(TariffsDocument, {});
  return {
    mayWrite: (data.viewer?.scopes ?? []).includes('billing:manage'),
    values: valuesOf(data.tariffs?.[0], { from: '', votedOn: '' }),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const values = readTariff(form);
    const read = tariffInput(values);
    const again = { values, idempotencyKey: crypto.randomUUID() };
    if ('problems' in read) return fail(400, { ...again, problems: read.problems });
    const idempotencyKey = String(form.get('idempotencyKey') ?? '');
    const { data } = await locals.api.mutate(CreateTariffDocument, {
      input: { idempotencyKey, tariff: read.input },
    });
    const problems = tariffProblems(data.createTariff?.refusals);
    if (problems.length > 0) return fail(400, { ...again, problems });
    redirect(303, '/service/tarifs?fait=ajoute');
  },
};
