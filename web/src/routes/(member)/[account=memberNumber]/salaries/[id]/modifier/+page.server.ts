import { fail, redirect } from '@sveltejs/kit';
import { UpdateEmployeeDocument } from '$lib/graphql/generated/graphql';
import { formContext } from '../../form/form-context.server';
import { updateInput } from '../../form/inputs';
import { previewValues } from '../../form/preview.server';
import { problemsOf } from '../../form/problems.server';
import { answeredSheet, newSheet } from '../../form/questions/questions.server';
import { newEmployeeValues, readValues, withFreshKey } from '../../form/values';
import { employeeProblems } from '../../refusals';
import { employeeFile } from '../employee.server';
import type { Actions, PageServerLoad } from './$types';
import { merge } from './merge';
import { openedFrom, openedOf, valuesOf } from './stored.server';

export const load: PageServerLoad = async ({ locals, params, request }) => {
  const [context, { employee, missing }] = await Promise.all([
    formContext(locals.api, params.account),
    employeeFile(locals.api, params.account, params.id),
  ]);
  const values = employee && valuesOf(employee);
  // With the page and not after it: the line of the follow-up must not push the buttons away once it is known.
  const [sheet, foreseen] = await Promise.all([
    newSheet(locals.api, context.accountId, values ?? newEmployeeValues()),
    values && context.may.write && previewValues(locals.api, values, context.posts, params.id),
  ]);
  return {
    context,
    employee,
    values,
    sheet,
    missing,
    preview: foreseen ? foreseen.preview : null,
    opened: employee ? openedOf(valuesOf(employee)) : '',
    /** Whether the page answers a form. */
    sent: request.method === 'POST',
  };
};

export const actions: Actions = {
  apercu: async ({ request, locals, params }) => {
    const { api } = locals;
    const form = await request.formData();
    const { accountId, posts } = await formContext(api, params.account);
    const { values, sheet } = await answeredSheet(api, accountId, readValues(form), form);
    const opened = String(form.get('opened') ?? '');
    return {
      ...(await previewValues(api, values, posts, params.id)),
      sheet,
      opened,
      problems: [],
      merged: null,
    };
  },

  enregistrer: async ({ request, locals, params }) => {
    const { api } = locals;
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const { accountId, catalogue, posts } = await formContext(api, params.account);
    const { values, sheet } = await answeredSheet(api, accountId, readValues(form), form);
    const opened = String(form.get('opened') ?? '');

    const mistakes = await problemsOf(api, values, list);
    if (mistakes.length > 0) {
      return fail(400, {
        ...(await previewValues(api, values, posts, params.id)),
        sheet,
        opened,
        problems: mistakes,
        merged: null,
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
      const now = valuesOf(current);
      const merged = merge(openedFrom(opened), again, now, catalogue);
      return fail(409, {
        ...(await previewValues(api, merged.values, posts, params.id)),
        sheet,
        opened: openedOf(now),
        problems: [],
        merged: { conflicts: merged.conflicts, taken: merged.taken },
      });
    }
    return fail(400, {
      ...(await previewValues(api, again, posts, params.id)),
      sheet,
      problems: employeeProblems(refusals, list),
      opened,
      merged: null,
    });
  },
};
