import { fail, redirect } from '@sveltejs/kit';
import { RemoveTeamMemberDocument, UpdateTeamMemberDocument } from '$lib/graphql/generated/graphql';
import { keepTakenOff } from '$lib/server/taken-off';
import { userNotFound } from '$lib/server/not-found';
import { teamProblems } from '../refusals';
import { memberFields, teamRoom, typedMember } from '../team.server';
import { isStale } from '$lib/ui/form/conflict';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const room = await teamRoom(locals.api, params.numero);
  const person = room.account.healthTeam?.find(({ id }) => id === params.personne);
  return { ...room, person: person ?? userNotFound() };
};

export const actions: Actions = {
  modifier: async ({ request, locals, params }) => {
    const { member, values, idempotencyKey, version } = await typedMember(request);
    const { data } = await locals.api.mutate(UpdateTeamMemberDocument, {
      input: { idempotencyKey, id: params.personne, version, member },
    });
    const problems = teamProblems(data.updateTeamMember?.refusals);
    const stale = isStale(data.updateTeamMember?.refusals);
    if (problems.length > 0) return fail(400, { values, problems, stale });
    redirect(303, `/service/adherents/${params.numero}/equipe?fait=modif`);
  },
  retirer: async ({ request, locals, params, cookies }) => {
    const { account } = await teamRoom(locals.api, params.numero);
    const person = account.healthTeam?.find(({ id }) => id === params.personne);
    const { values, idempotencyKey, version } = await typedMember(request);
    const { data } = await locals.api.mutate(RemoveTeamMemberDocument, {
      input: { idempotencyKey, id: params.personne, version },
    });
    const problems = teamProblems(data.removeTeamMember?.refusals);
    if (problems.length > 0)
      return fail(400, { values: { ...values, name: '' }, problems, stale: false });
    if (person) keepTakenOff(cookies, `equipe ${params.numero}`, memberFields(person));
    redirect(303, `/service/adherents/${params.numero}/equipe?fait=retrait`);
  },
};
