import { error, fail, redirect } from '@sveltejs/kit';
import {
  InviteFirmMemberDocument,
  RevokeFirmInvitationDocument,
  ServiceFirmDocument,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { serviceFirmProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data, denied } = await locals.api.query(ServiceFirmDocument, { id: params.id });
  // Without the right nothing is known of firms: the page explains it.
  if (!data.firm && denied.length === 0) {
    error(404, { kind: 'not-found', message: 'Le service ne connaît pas ce cabinet.' });
  }
  return {
    firm: data.firm ?? null,
    mayRegister: (data.viewer?.scopes ?? []).includes('members:manage'),
    ...{ done: url.searchParams.get('fait'), idempotencyKey: crypto.randomUUID() },
  };
};

export const actions: Actions = {
  inviter: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const values = {
      ...{ firstName: text('firstName'), lastName: text('lastName'), email: text('email') },
    };
    const { data } = await locals.api.mutate(InviteFirmMemberDocument, {
      input: {
        ...{ ...values, firmId: params.id, role: 'MANAGER' },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = serviceFirmProblems(data.inviteFirmMember?.refusals);
    if (problems.length > 0) {
      return fail(400, { values, problems, idempotencyKey: crypto.randomUUID() });
    }
    redirect(303, `/service/cabinets/${params.id}?fait=invite`);
  },

  annuler: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(RevokeFirmInvitationDocument, {
      input: { id: text('id'), firmId: params.id, idempotencyKey: text('idempotencyKey') },
    });
    const problems = serviceFirmProblems(data.revokeFirmInvitation?.refusals);
    if (problems.length > 0) {
      return fail(400, { values: null, problems, idempotencyKey: crypto.randomUUID() });
    }
    redirect(303, `/service/cabinets/${params.id}?fait=annulee`);
  },
};
