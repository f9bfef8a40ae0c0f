import { fail, redirect } from '@sveltejs/kit';
import { RevokeStaffInvitationDocument, ServiceTeamDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { staffProblems } from './refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(ServiceTeamDocument, {});
  return {
    self: data.viewer?.id ?? null,
    // Null where the right is missing: the page explains it.
    team: data.staff ?? null,
    invitations: data.staffInvitations ?? [],
    done: url.searchParams.get('fait'),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  annuler: async ({ request, locals }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(RevokeStaffInvitationDocument, {
      input: { id: text('id'), idempotencyKey: text('idempotencyKey') },
    });
    const problems = staffProblems(data.revokeStaffInvitation?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, '/service/equipe?fait=annulee');
  },
};
