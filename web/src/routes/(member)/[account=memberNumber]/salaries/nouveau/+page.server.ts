import { fail, redirect } from '@sveltejs/kit';
import { CreateEmployeeDocument } from '$lib/graphql/generated/graphql';
import { formContext } from '../form/form-context.server';
import { createInput } from '../form/inputs';
import { previewValues } from '../form/preview.server';
import { problemsOf } from '../form/problems.server';
import { answeredSheet, newSheet } from '../form/questions/questions.server';
import { newEmployeeValues, readValues, withFreshKey } from '../form/values';
import { employeeProblems } from '../refusals';
import { defaultsIn, nextAddress } from './next';
import { similarEmployees } from './similar.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, request }) => {
  const context = await formContext(locals.api, params.account);
  const values = { ...newEmployeeValues(), ...defaultsIn(url) };
  const sheet = await newSheet(locals.api, context.accountId, values);
  return {
    context,
    values,
    sheet,
    created: url.searchParams.get('cree'),
    /** Whether the page answers a form. */
    sent: request.method === 'POST',
  };
};

export const actions: Actions = {
  /** Without scripts: the same form with the follow-up for what is typed and answered so far. */
  apercu: async ({ request, locals, params }) => {
    const { api } = locals;
    const form = await request.formData();
    const { accountId, posts } = await formContext(api, params.account);
    const { values, sheet } = await answeredSheet(api, accountId, readValues(form), form);
    return {
      ...(await previewValues(api, values, posts)),
      sheet,
      problems: [],
      duplicate: false,
      similar: [],
      another: false,
    };
  },

  creer: async ({ request, locals, params }) => {
    const { api } = locals;
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const { accountId, posts } = await formContext(api, params.account);
    const { values, sheet, unasked } = await answeredSheet(api, accountId, readValues(form), form);
    // Whoever is asked about a namesake first still wants to go on with the next person.
    const another = form.has('suite') || form.get('allowDuplicate') === 'suite';

    const problems = await problemsOf(api, values, list, unasked);
    if (problems.length > 0) {
      return fail(400, {
        ...(await previewValues(api, values, posts)),
        sheet,
        problems,
        duplicate: false,
        similar: [],
        another,
      });
    }
    const similar = form.has('allowDuplicate')
      ? []
      : await similarEmployees(api, params.account, values);
    if (similar.length > 0) {
      return fail(409, {
        ...(await previewValues(api, values, posts)),
        ...{ sheet, problems: [], duplicate: true, similar, another },
      });
    }
    const input = createInput(values, accountId, form.has('allowDuplicate'));
    const { data } = await api.mutate(CreateEmployeeDocument, { input });
    const employee = data.createEmployee?.employee;
    const refusals = data.createEmployee?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length === 0 && employee) {
      redirect(
        303,
        another ? nextAddress(list, employee.id, values) : `${list}/${employee.id}?fait=cree`,
      );
    }
    return fail(400, {
      ...(await previewValues(api, withFreshKey(values), posts)),
      sheet,
      problems: employeeProblems(refusals, list, values.startDate),
      duplicate: refusals.some(({ code }) => code === 'DUPLICATE'),
      similar: [],
      another,
    });
  },
};
