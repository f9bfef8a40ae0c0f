import { fail, redirect } from '@sveltejs/kit';
import {
  GrantExemptionDocument,
  WithdrawExemptionDocument,
  type EmployeeRefusalCode,
  type SparingVisitKind,
} from '$lib/graphql/generated/graphql';
import { employeeProblems } from '../../refusals';
import { employeeFile } from '../employee.server';
import type { Actions, PageServerLoad } from './$types';
import { sparingKinds } from './kinds';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await employeeFile(locals.api, params.account, params.id)),
  idempotencyKey: crypto.randomUUID(),
});

function typedIn(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  const ticked = (name: string) => form.get(name) === 'oui';
  return {
    ...{ visitKind: text('visitKind'), visitOn: text('visitOn') },
    ...{ sameJob: ticked('sameJob'), documentHeld: ticked('documentHeld') },
    noMeasure: ticked('noMeasure'),
  };
}

type Typed = ReturnType<typeof typedIn>;

interface Refusal {
  code: EmployeeRefusalCode;
  field?: string | null;
  explanation?: string | null;
}

function refusedWith(refusals: readonly Refusal[], list: string, values: Typed | null) {
  const problems = employeeProblems(refusals, list);
  return fail(400, { values, problems, idempotencyKey: crypto.randomUUID() });
}

function isKind(value: string): value is SparingVisitKind {
  return sparingKinds.some((kind) => kind === value);
}

const closed = [{ code: 'MISSING_RIGHT' as const }];

export const actions: Actions = {
  accorder: async ({ request, locals, params }) => {
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const values = typedIn(form);
    const { visitKind, visitOn } = values;
    const missing = (field: string) => ({ code: 'REQUIRED' as const, field });
    if (!isKind(visitKind)) return refusedWith([missing('visitKind')], list, values);
    if (!visitOn) return refusedWith([missing('visitOn')], list, values);
    const { data } = await locals.api.mutate(GrantExemptionDocument, {
      input: {
        ...{ ...values, visitKind, employeeId: params.id },
        idempotencyKey: String(form.get('idempotencyKey') ?? ''),
      },
    });
    const refusals = data.grantExemption?.refusals ?? closed;
    if (refusals.length > 0) return refusedWith(refusals, list, values);
    redirect(303, `${list}/${params.id}?fait=dispense`);
  },

  retirer: async ({ request, locals, params }) => {
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const { data } = await locals.api.mutate(WithdrawExemptionDocument, {
      input: {
        employeeId: params.id,
        idempotencyKey: String(form.get('idempotencyKey') ?? ''),
      },
    });
    const refusals = data.withdrawExemption?.refusals ?? closed;
    if (refusals.length > 0) return refusedWith(refusals, list, null);
    redirect(303, `${list}/${params.id}?fait=dispense-retiree`);
  },
};
