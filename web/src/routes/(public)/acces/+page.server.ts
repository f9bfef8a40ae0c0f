import { fail, redirect } from '@sveltejs/kit';
import { RequestAccessDocument, type AccessRequestKind } from '$lib/graphql/generated/graphql';
import { requestProblems } from '../../(member)/access-request/refusals';
import type { Actions, PageServerLoad } from './$types';

const kinds: Record<string, AccessRequestKind> = {
  adresse: 'ADDRESS_CHANGED',
  administrateur: 'ADMINISTRATOR_GONE',
};

/** What the form holds, as typed. */
interface Values {
  memberNumber: string;
  firstName: string;
  lastName: string;
  email: string;
  previousEmail: string;
  phone: string;
  message: string;
}

export const load: PageServerLoad = ({ url }) => {
  const asked = url.searchParams.get('motif') ?? '';
  return {
    values: {
      ...readValues(new FormData()),
      motive: Object.hasOwn(kinds, asked) ? asked : 'adresse',
    },
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const values = readValues(form);
    const motive = String(form.get('motive') ?? '');
    const { data } = await locals.api.mutate(RequestAccessDocument, {
      input: { kind: kinds[motive] ?? 'ADDRESS_CHANGED', ...values },
    });
    const secret = data.requestAccess?.secret;
    if (!secret) {
      const problems = requestProblems(data.requestAccess?.refusals);
      return fail(400, { values: { ...values, motive }, problems });
    }
    redirect(303, `/acces/suivi/${secret}`);
  },
};

function readValues(form: FormData): Values {
  const text = (name: keyof Values) => String(form.get(name) ?? '').trim();
  return {
    memberNumber: text('memberNumber'),
    firstName: text('firstName'),
    lastName: text('lastName'),
    email: text('email'),
    previousEmail: text('previousEmail'),
    phone: text('phone'),
    message: text('message'),
  };
}
