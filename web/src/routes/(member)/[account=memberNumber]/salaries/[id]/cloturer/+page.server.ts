import { fail, redirect } from '@sveltejs/kit';
import { CloseEmployeeDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
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
    // Somebody who has not started and will not come leaves before the first day: the day before today.
    const leftOn = text('issue') === 'ne-viendra-pas' ? yesterday() : text('leftOn');

    // A second try is a new attempt, on the file as it stands now.
    const again = (refusals: Parameters<typeof employeeProblems>[0], version?: number | null) =>
      fail(400, {
        leftOn: text('leftOn'),
        problems: employeeProblems(refusals, list),
        idempotencyKey: crypto.randomUUID(),
        version,
      });

    if (!isDate(leftOn)) {
      const code = leftOn ? ('INVALID_DATE' as const) : ('REQUIRED' as const);
      return again([{ code, field: 'leftOn' }]);
    }
    const { data } = await locals.api.mutate(CloseEmployeeDocument, {
      input: {
        id: params.id,
        version: Number(text('version')),
        leftOn,
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const refusals = data.closeEmployee?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) return again(refusals, data.closeEmployee?.employee?.version);
    redirect(303, `${list}/${params.id}?fait=cloture`);
  },
};

function yesterday(): string {
  const day = new Date(`${parisDay(new Date())}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
