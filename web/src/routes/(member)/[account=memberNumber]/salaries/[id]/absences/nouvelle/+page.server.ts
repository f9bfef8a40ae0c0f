import { fail, redirect } from '@sveltejs/kit';
import { DeclareAbsenceDocument } from '$lib/graphql/generated/graphql';
import { absenceProblems } from '../../../absences/refusals';
import { isCause } from '../../../absences/words';
import { isDate } from '../../../form/inputs';
import { awayEmployee } from '../employee.server';
import { factsOf, readAbsence, type AbsenceValues } from '../facts';
import { previewAbsence } from '../preview.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await awayEmployee(locals.api, params.account, params.id)),
  idempotencyKey: crypto.randomUUID(),
});

type Refusals = Parameters<typeof absenceProblems>[0][number][];

/** What the API could not even read; every decision is left to the API, which refuses with its reason. */
function mistakesIn({ cause, firstDay, expectedLastDay }: AbsenceValues): Refusals {
  const refusals: Refusals = [];
  if (!isCause(cause)) refusals.push({ code: 'REQUIRED', field: 'cause' });
  if (!firstDay) refusals.push({ code: 'REQUIRED', field: 'firstDay' });
  else if (!isDate(firstDay)) refusals.push({ code: 'INVALID_DATE', field: 'firstDay' });
  if (expectedLastDay && !isDate(expectedLastDay)) {
    refusals.push({ code: 'INVALID_DATE', field: 'expectedLastDay' });
  }
  return refusals;
}

export const actions: Actions = {
  /** Without scripts: the same form with what the law says so far. */
  apercu: async ({ request, locals, params }) => {
    const form = await request.formData();
    const values = readAbsence(form);
    return {
      ...{ values, problems: [], idempotencyKey: String(form.get('idempotencyKey') ?? '') },
      assessment: await previewAbsence(locals.api, factsOf(values, params.id)),
    };
  },

  declarer: async ({ request, locals, params }) => {
    const file = `/${params.account}/salaries/${params.id}`;
    const form = await request.formData();
    const values = readAbsence(form);
    const again = async (refusals: Refusals) =>
      fail(400, {
        ...{ values, problems: absenceProblems(refusals, `${file}/absences`) },
        idempotencyKey: crypto.randomUUID(),
        assessment: await previewAbsence(locals.api, factsOf(values, params.id)),
      });

    const mistakes = mistakesIn(values);
    const { cause, firstDay, expectedLastDay, requestReturnVisit } = values;
    if (mistakes.length > 0 || !isCause(cause)) return again(mistakes);
    const { data } = await locals.api.mutate(DeclareAbsenceDocument, {
      input: {
        idempotencyKey: String(form.get('idempotencyKey') ?? ''),
        ...{ employeeId: params.id, cause, firstDay, requestReturnVisit },
        expectedLastDay: expectedLastDay || null,
      },
    });
    const refusals = data.declareAbsence?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) return again(refusals);
    // Whoever may not read absences goes back to the file, which says that it is done.
    const absence = data.declareAbsence?.absence;
    redirect(
      303,
      absence ? `${file}/absences/${absence.id}?fait=declaree` : `${file}?fait=absence`,
    );
  },
};
