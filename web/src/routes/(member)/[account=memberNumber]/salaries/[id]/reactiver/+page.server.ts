import { fail, redirect } from '@sveltejs/kit';
import { ReopenEmployeeDocument } from '$lib/graphql/generated/graphql';
import { isDate } from '../../form/inputs';
import { employeeProblems } from '../../refusals';
import { employeeFile } from '../employee.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await employeeFile(locals.api, params.account, params.id)),
  idempotencyKey: crypto.randomUUID(),
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const startDate = text('startDate');

    // A second try is a new attempt, on the file as it stands now.
    const again = (refusals: Parameters<typeof employeeProblems>[0], version?: number | null) =>
      fail(400, {
        startDate,
        problems: employeeProblems(refusals, list),
        idempotencyKey: crypto.randomUUID(),
        version,
      });

    if (!isDate(startDate)) {
      const code = startDate ? ('INVALID_DATE' as const) : ('REQUIRED' as const);
      return again([{ code, field: 'startDate' }]);
    }
    const { data } = await locals.api.mutate(ReopenEmployeeDocument, {
      input: {
        id: params.id,
        version: Number(text('version')),
        startDate,
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const refusals = data.reopenEmployee?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) return again(refusals, data.reopenEmployee?.employee?.version);
    redirect(303, `${list}/${params.id}?fait=reactive`);
  },
};
