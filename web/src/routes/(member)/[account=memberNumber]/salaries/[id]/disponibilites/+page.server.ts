import { fail, redirect } from '@sveltejs/kit';
import {
  EmployeeAvailabilityDocument,
  SetUnavailabilityDocument,
} from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { employeeNotFound } from '$lib/server/not-found';
import { everyHalfDay } from '$lib/ui/form/week';
import { availabilityProblems } from './refusals';
import { isStale } from '$lib/ui/form/conflict';
import type { Actions, PageServerLoad } from './$types';
import { typedValues, type Values } from '../../../../unavailability/values';

export const load: PageServerLoad = async ({ locals, params }) => {
  const variables = { memberNumber: params.account, id: params.id };
  const answer = await locals.api.query(EmployeeAvailabilityDocument, variables);
  const { data, denied } = answer;
  const { employee } = data;
  const closed = !employee && denied.some(({ coordinate }) => coordinate === 'Query.employee');
  if (!closed && employee?.account?.memberNumber !== params.account) employeeNotFound();
  const scopes = data.viewer?.access?.scopes ?? [];
  const said = employee?.unavailability;
  const values: Values = { halfDays: said?.halfDays ?? everyHalfDay, spans: said?.spans ?? [] };
  return {
    ...{ employee: employee ?? null, values, version: said?.version ?? 0 },
    mayRead: scopes.includes('visits:read'),
    mayWrite: scopes.includes('visits:request'),
    missing: missingParts(answer),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const values = typedValues(form);
    const { data } = await locals.api.mutate(SetUnavailabilityDocument, {
      input: {
        ...{ employeeId: params.id, version: Number(form.get('version')), ...values },
        idempotencyKey: String(form.get('idempotencyKey')),
      },
    });
    const problems = availabilityProblems(data.setUnavailability?.refusals);
    const stale = isStale(data.setUnavailability?.refusals);
    if (problems.length > 0)
      return fail(400, { values, problems, stale, idempotencyKey: crypto.randomUUID() });
    redirect(303, `/${params.account}/salaries/${params.id}?fait=disponibilites`);
  },
};
