import { fail, redirect } from '@sveltejs/kit';
import { EmployeeToSeeDocument, OpenAskedVisitDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { employeeNotFound } from '$lib/server/not-found';
import { askedVisitProblems, isAskedKind, isAsker } from './words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const id = url.searchParams.get('salarie') ?? '';
  const { data } = await locals.api.query(EmployeeToSeeDocument, { id });
  return { employee: data.employee ?? employeeNotFound(), idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const text = textsOf(await request.formData());
    const values = {
      ...{ kind: text('kind'), askedBy: text('askedBy'), wantedBy: text('wantedBy') },
      ...{ absentFrom: text('absentFrom'), absentUntil: text('absentUntil') },
      employeeAgrees: text('employeeAgrees') === '1',
    };
    const { kind, askedBy, employeeAgrees } = values;
    const { data } = await locals.api.mutate(OpenAskedVisitDocument, {
      input: {
        ...{ idempotencyKey: text('idempotencyKey'), employeeId: text('employeeId') },
        ...{ kind: isAskedKind(kind) ? kind : 'DEM_SAL', employeeAgrees },
        askedBy: isAsker(askedBy) ? askedBy : 'EMPLOYEE',
        wantedBy: values.wantedBy || null,
        ...{ absentFrom: values.absentFrom || null, absentUntil: values.absentUntil || null },
      },
    });
    const opened = data.openAskedVisit?.visit;
    if (opened) redirect(303, `/service/planning/visites/${opened.id}?fait=ouverte`);
    const problems = askedVisitProblems(data.openAskedVisit?.refusals);
    return fail(400, { values, problems, idempotencyKey: crypto.randomUUID() });
  },
};
