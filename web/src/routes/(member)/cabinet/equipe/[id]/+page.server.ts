import { error, fail, redirect } from '@sveltejs/kit';
import {
  ChangeFirmMemberDocument,
  RemoveFirmMemberDocument,
  type FirmRole,
} from '$lib/graphql/generated/graphql';
import { isStale } from '$lib/ui/form/conflict';
import { firmProblems } from '../../refusals';
import { firmTeam } from '../team.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { leads, members, self } = await firmTeam(locals.api);
  const member = members.find(({ id }) => id === params.id);
  if (!member) {
    error(404, { kind: 'not-found', message: 'Cette personne ne fait pas partie de l’équipe.' });
  }
  return {
    ...{ leads, member, isSelf: member.personId === self },
    colleagues: members.filter(({ id }) => id !== params.id),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  role: async ({ request, locals, params }) => {
    const form = await request.formData();
    const role = form.get('role') === 'MANAGER' ? 'MANAGER' : 'COLLABORATOR';
    const { data } = await locals.api.mutate(ChangeFirmMemberDocument, {
      input: { ...named(form, params.id), role },
    });
    return settled('modifie', data.changeFirmMember?.refusals, role);
  },

  retirer: async ({ request, locals, params }) => {
    const form = await request.formData();
    const { data } = await locals.api.mutate(RemoveFirmMemberDocument, {
      input: { ...named(form, params.id), clientsTo: String(form.get('clientsTo') ?? '') || null },
    });
    return settled('retire', data.removeFirmMember?.refusals);
  },
};

function named(form: FormData, id: string) {
  return {
    id,
    version: Number(form.get('version')),
    idempotencyKey: String(form.get('idempotencyKey') ?? ''),
  };
}

function settled(
  done: string,
  refusals: Parameters<typeof firmProblems>[0] = [{ code: 'MANAGER_ONLY' }],
  role: FirmRole | null = null,
) {
  if (refusals.length > 0)
    return fail(400, { role, problems: firmProblems(refusals), stale: isStale(refusals) });
  redirect(303, `/cabinet/equipe?fait=${done}`);
}
