import { fail, redirect } from '@sveltejs/kit';
import {
  DeclareCertificateDocument,
  WithdrawCertificateDocument,
  type Attestation,
  type EmployeeRefusalCode,
} from '$lib/graphql/generated/graphql';
import { certificateNames } from './words';
import { employeeProblems } from '../../refusals';
import { certificatesInWords } from '../certificates.server';
import { employeeFile } from '../employee.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const file = await employeeFile(locals.api, params.account, params.id);
  const certificates = file.employee ? certificatesInWords(file.employee) : [];
  return { ...file, certificates, idempotencyKey: crypto.randomUUID() };
};

interface Typed {
  document: string;
  issuedOn: string;
}

/** What nobody has filled in yet never leaves: the graph takes a day and a kind. */
function missingIn({ document, issuedOn }: Typed) {
  const code = 'REQUIRED' as const;
  return [
    ...(isDocument(document) ? [] : [{ code, field: 'document' }]),
    ...(issuedOn ? [] : [{ code, field: 'issuedOn' }]),
  ];
}

function isDocument(value: string): value is Attestation {
  return Object.hasOwn(certificateNames, value);
}

function refusedWith(
  refusals: readonly { code: EmployeeRefusalCode; field?: string | null }[],
  list: string,
  values: Typed,
) {
  const problems = employeeProblems(refusals, list);
  return fail(400, { values, problems, idempotencyKey: crypto.randomUUID() });
}

const closed = [{ code: 'MISSING_RIGHT' as const }];

export const actions: Actions = {
  declarer: async ({ request, locals, params }) => {
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const values = {
      document: String(form.get('document') ?? ''),
      issuedOn: String(form.get('issuedOn') ?? ''),
    };
    const { document, issuedOn } = values;
    const missing = missingIn(values);
    if (missing.length > 0 || !isDocument(document)) return refusedWith(missing, list, values);
    const { data } = await locals.api.mutate(DeclareCertificateDocument, {
      input: {
        ...{ employeeId: params.id, document, issuedOn },
        idempotencyKey: String(form.get('idempotencyKey') ?? ''),
      },
    });
    const refusals = data.declareCertificate?.refusals ?? closed;
    if (refusals.length > 0) return refusedWith(refusals, list, values);
    redirect(303, `${list}/${params.id}?fait=attestation`);
  },

  retirer: async ({ request, locals, params }) => {
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const { data } = await locals.api.mutate(WithdrawCertificateDocument, {
      input: {
        id: String(form.get('id') ?? ''),
        idempotencyKey: String(form.get('idempotencyKey') ?? ''),
      },
    });
    const refusals = data.withdrawCertificate?.refusals ?? closed;
    if (refusals.length > 0) return refusedWith(refusals, list, { document: '', issuedOn: '' });
    redirect(303, `${list}/${params.id}?fait=attestation-retiree`);
  },
};
