import { fail, redirect } from '@sveltejs/kit';
import { CreateJobPostDocument } from '$lib/graphql/generated/graphql';
import { formContext } from '../../form/form-context.server';
import { findSituations } from '../../form/preview.server';
import { postValuesOf, readPostValues } from '../form/values';
import { postProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const context = await formContext(locals.api, params.account);
  return { context, values: postValuesOf({}) };
};

export const actions: Actions = {
  /** Without scripts: the same form with what a search found in the catalogue. */
  apercu: async ({ request, locals }) => {
    const values = readPostValues(await request.formData());
    const matches = values.search ? await findSituations(locals.api, values.search) : null;
    return { values, matches, problems: [] };
  },

  enregistrer: async ({ request, locals, params }) => {
    const values = readPostValues(await request.formData());
    const { accountId } = await formContext(locals.api, params.account);
    const { title, situations, idempotencyKey } = values;
    const { data } = await locals.api.mutate(CreateJobPostDocument, {
      input: { accountId, title, situations, idempotencyKey },
    });
    const refusals = data.createJobPost?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length === 0) redirect(303, `/${params.account}/salaries/postes?fait=cree`);
    const again = { ...values, idempotencyKey: crypto.randomUUID() };
    return fail(400, { values: again, matches: null, problems: postProblems(refusals) });
  },
};
