import { fail, redirect } from '@sveltejs/kit';
import { UpdateEmployeeDocument } from '$lib/graphql/generated/graphql';
import { checkValues } from '../../form/check';
import { formContext } from '../../form/form-context.server';
import { updateInput } from '../../form/inputs';
import { previewValues } from '../../form/preview.server';
import { readValues, withFreshKey } from '../../form/values';
import { employeeProblems } from '../../refusals';
import { employeeFile } from '../employee.server';
import type { Actions, PageServerLoad } from './$types';
import { conflictsOf, valuesOf } from './stored';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [context, { employee }] = await Promise.all([
    formContext(locals.api, params.account),
    employeeFile(locals.api, params.account, params.id),
  ]);
  return { context, employee, values: employee && valuesOf(employee) };
};

export const actions: Actions = {
  apercu: async ({ request, locals }) => {
    const values = readValues(await request.formData());
    return { ...(await previewValues(locals.api, values)), problems: [], conflicts: null };
  },

  enregistrer: async ({ request, locals, params }) => {
    const { api } = locals;
    const list = `/${params.account}/salaries`;
    const values = readValues(await request.formData());

    const mistakes = checkValues(values, list);
    if (mistakes.length > 0) {
      return fail(400, {
        ...(await previewValues(api, values)),
        problems: mistakes,
        conflicts: null,
      });
    }
    const { data } = await api.mutate(UpdateEmployeeDocument, {
      input: updateInput(values, params.id),
    });
    const refusals = data.updateEmployee?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length === 0) redirect(303, `${list}/${params.id}?fait=modifie`);

    const again = withFreshKey(values);
    const current = data.updateEmployee?.employee;
    if (current && refusals.some(({ code }) => code === 'STALE_VERSION')) {
      const { catalogue } = await formContext(api, params.account);
      const typed = { ...again, version: String(current.version ?? '') };
      const conflicts = conflictsOf(typed, current, catalogue);
      return fail(409, { ...(await previewValues(api, typed)), problems: [], conflicts });
    }
    return fail(400, {
      ...(await previewValues(api, again)),
      problems: employeeProblems(refusals, list),
      conflicts: null,
    });
  },
};
