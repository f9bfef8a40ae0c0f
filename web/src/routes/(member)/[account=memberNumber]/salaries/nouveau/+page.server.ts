import { fail, redirect } from '@sveltejs/kit';
import { CreateEmployeeDocument } from '$lib/graphql/generated/graphql';
import { checkValues } from '../form/check';
import { formContext } from '../form/form-context.server';
import { createInput } from '../form/inputs';
import { previewValues } from '../form/preview.server';
import { newEmployeeValues, readValues, withFreshKey } from '../form/values';
import { employeeProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  context: await formContext(locals.api, params.account),
  values: newEmployeeValues(),
});

export const actions: Actions = {
  /** Without scripts: the same form with the follow-up for what is typed so far. */
  apercu: async ({ request, locals }) => {
    const values = readValues(await request.formData());
    return { ...(await previewValues(locals.api, values)), problems: [], duplicate: false };
  },

  creer: async ({ request, locals, params }) => {
    const { api } = locals;
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const values = readValues(form);

    const mistakes = checkValues(values, list);
    if (mistakes.length > 0) {
      return fail(400, {
        ...(await previewValues(api, values)),
        problems: mistakes,
        duplicate: false,
      });
    }
    const { accountId } = await formContext(api, params.account);
    const input = createInput(values, accountId, form.has('allowDuplicate'));
    const { data } = await api.mutate(CreateEmployeeDocument, { input });
    const employee = data.createEmployee?.employee;
    const refusals = data.createEmployee?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length === 0 && employee) redirect(303, `${list}/${employee.id}?fait=cree`);
    return fail(400, {
      ...(await previewValues(api, withFreshKey(values))),
      problems: employeeProblems(refusals, list),
      duplicate: refusals.some(({ code }) => code === 'DUPLICATE'),
    });
  },
};
