import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ReopenEmployeeDocument } from '$lib/graphql/generated/graphql';
import { isDate } from '../../form/inputs';
import { employeeProblems } from '../../refusals';
import { employeeFile } from '../employee.server';
import type { Actions, PageServerLoad, RouteParams } from './$types';

/** The first day of a return has bounds of its own. */
const OUT_OF_BOUNDS =
  'Le premier jour du retour suit le dernier jour de travail, et il est au plus dans un an.';

type Action = 'retirer' | 'revenir';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  ...(await employeeFile(locals.api, params.account, params.id)),
  idempotencyKey: crypto.randomUUID(),
  // Typed in the form for a new employee, who turned out to be known.
  startDate: url.searchParams.get('debut') ?? '',
  now: Date.now(),
});

export const actions: Actions = {
  /** Withdraws a closing made by mistake, or a leaving that lies ahead: the first day stays the one on file. */
  retirer: async (event) => {
    const { params, locals } = event;
    const { employee } = await employeeFile(locals.api, params.account, params.id);
    return reopen(event, 'retirer', employee?.startDate ?? '');
  },

  /** The person comes back after having left. */
  revenir: async (event) => reopen(event, 'revenir'),
};

async function reopen(event: RequestEvent<RouteParams>, action: Action, firstDay?: string) {
  const { locals, params, request } = event;
  const list = `/${params.account}/salaries`;
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const startDate = firstDay ?? text('startDate');

  // A second try is a new attempt, on the file as it stands now.
  const again = (refusals: Parameters<typeof employeeProblems>[0], version?: number | null) =>
    fail(400, {
      action,
      startDate,
      problems: employeeProblems(
        refusals.map((refusal) =>
          refusal.code === 'INVALID_DATE' ? { ...refusal, explanation: OUT_OF_BOUNDS } : refusal,
        ),
        list,
      ),
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
  redirect(303, `${list}/${params.id}?fait=${action === 'retirer' ? 'retire' : 'reactive'}`);
}
