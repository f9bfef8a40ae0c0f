import { fail, redirect } from '@sveltejs/kit';
import { InviteFirmMemberDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { firmProblems } from '../../refusals';
import { firmTeam } from '../team.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { leads, firmName } = await firmTeam(locals.api);
  return { leads, firmName, idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const values = {
      firstName: text('firstName'),
      lastName: text('lastName'),
      email: text('email'),
      role: text('role') === 'MANAGER' ? ('MANAGER' as const) : ('COLLABORATOR' as const),
    };
    const { data } = await locals.api.mutate(InviteFirmMemberDocument, {
      input: { ...values, idempotencyKey: text('idempotencyKey') },
    });
    const refusals = data.inviteFirmMember?.refusals ?? [{ code: 'MANAGER_ONLY' as const }];
    if (refusals.length > 0) {
      return fail(400, {
        values,
        problems: firmProblems(refusals),
        idempotencyKey: crypto.randomUUID(),
      });
    }
    redirect(303, '/cabinet/equipe?fait=invite');
  },
};
