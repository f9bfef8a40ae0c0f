import { fail, redirect } from '@sveltejs/kit';
import { InviteStaffMemberDocument, ServiceRolesDocument } from '$lib/graphql/generated/graphql';
import { dayIn } from '$lib/format/day-in';
import { textsOf } from '$lib/server/form-texts';
import { staffProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { data } = await locals.api.query(ServiceRolesDocument, {});
  return {
    // Null where the right is missing: the page explains it.
    roles: data.staffRoles ?? null,
    givable: data.givableStaffRoles ?? [],
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const values = {
      ...{ firstName: text('firstName'), lastName: text('lastName'), email: text('email') },
      ...{ roles: form.getAll('roles').map(String), accessUntil: text('accessUntil') },
    };
    const again = (problems: ReturnType<typeof staffProblems>) =>
      fail(400, { values, problems, idempotencyKey: crypto.randomUUID() });
    const accessUntil = dayIn(values.accessUntil);
    if (accessUntil === undefined) {
      return again(staffProblems([{ code: 'INVALID_DATE', field: 'accessUntil' }]));
    }
    const { data } = await locals.api.mutate(InviteStaffMemberDocument, {
      input: { ...values, accessUntil, idempotencyKey: text('idempotencyKey') },
    });
    const problems = staffProblems(data.inviteStaffMember?.refusals);
    if (problems.length > 0) return again(problems);
    redirect(303, '/service/equipe?fait=invite');
  },
};
