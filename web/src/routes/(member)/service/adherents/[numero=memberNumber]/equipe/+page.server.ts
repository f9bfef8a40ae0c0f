import { fail, redirect } from '@sveltejs/kit';
import { AddTeamMemberDocument } from '$lib/graphql/generated/graphql';
import { readTakenOff } from '$lib/server/taken-off';
import { teamProblems } from './refusals';
import { teamRoom, typedMember } from './team.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, cookies }) => ({
  ...(await teamRoom(locals.api, params.numero)),
  done: url.searchParams.get('fait'),
  takenOff: readTakenOff(cookies, `equipe ${params.numero}`),
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { member, values, idempotencyKey } = await typedMember(request);
    const { account } = await teamRoom(locals.api, params.numero);
    const { data } = await locals.api.mutate(AddTeamMemberDocument, {
      input: { idempotencyKey, accountId: account.id, member },
    });
    const problems = teamProblems(data.addTeamMember?.refusals);
    if (problems.length > 0) return fail(400, { values, problems });
    redirect(303, `/service/adherents/${params.numero}/equipe?fait=ajout`);
  },
};
