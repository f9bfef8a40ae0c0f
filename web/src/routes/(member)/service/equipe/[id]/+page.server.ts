import { error, fail, redirect } from '@sveltejs/kit';
import {
  ChangeStaffMemberDocument,
  RemoveStaffMemberDocument,
  ServiceSeatDocument,
} from '$lib/graphql/generated/graphql';
import { dayIn } from '$lib/format/day-in';
import { textsOf } from '$lib/server/form-texts';
import { staffProblems } from '../refusals';
import { isStale } from '$lib/ui/form/conflict';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(ServiceSeatDocument, { id: params.id });
  const { viewer, staffMember: member, staffRoles: roles } = data;
  // Without the right nothing is known of the team: the page explains it.
  if (roles && !member) {
    error(404, { kind: 'not-found', message: 'Cette personne ne fait pas partie de l’équipe.' });
  }
  return {
    ...{ member: member ?? null, roles: roles ?? [], givable: data.givableStaffRoles ?? [] },
    isSelf: member?.personId === viewer?.id,
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  modifier: async ({ request, locals, params }) => {
    const form = await request.formData();
    const values = {
      roles: form.getAll('roles').map(String),
      accessUntil: textsOf(form)('accessUntil'),
    };
    const again = (problems: ReturnType<typeof staffProblems>, stale = false) =>
      fail(400, { values, problems, stale, idempotencyKey: crypto.randomUUID() });
    const accessUntil = dayIn(values.accessUntil);
    if (accessUntil === undefined) {
      return again(staffProblems([{ code: 'INVALID_DATE', field: 'accessUntil' }]));
    }
    const { data } = await locals.api.mutate(ChangeStaffMemberDocument, {
      input: { ...named(form, params.id), roles: values.roles, accessUntil },
    });
    const problems = staffProblems(data.changeStaffMember?.refusals);
    if (problems.length > 0) return again(problems, isStale(data.changeStaffMember?.refusals));
    redirect(303, '/service/equipe?fait=modifie');
  },

  retirer: async ({ request, locals, params }) => {
    const form = await request.formData();
    const { data } = await locals.api.mutate(RemoveStaffMemberDocument, {
      input: named(form, params.id),
    });
    const problems = staffProblems(data.removeStaffMember?.refusals);
    if (problems.length > 0) {
      return fail(400, {
        ...{ values: null, problems, stale: false },
        idempotencyKey: crypto.randomUUID(),
      });
    }
    redirect(303, '/service/equipe?fait=retire');
  },
};

function named(form: FormData, id: string) {
  const text = textsOf(form);
  return { id, version: Number(text('version')), idempotencyKey: text('idempotencyKey') };
}
