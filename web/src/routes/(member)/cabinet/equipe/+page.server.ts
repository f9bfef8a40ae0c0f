import { fail, redirect } from '@sveltejs/kit';
import {
  EndReplacementDocument,
  RevokeFirmInvitationDocument,
} from '$lib/graphql/generated/graphql';
import { firmProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';
import { firmTeam } from './team.server';

export const load: PageServerLoad = async ({ locals, url }) => ({
  ...(await firmTeam(locals.api)),
  done: url.searchParams.get('fait'),
  idempotencyKey: crypto.randomUUID(),
});

export const actions: Actions = {
  annuler: async ({ request, locals }) => {
    const { data } = await locals.api.mutate(RevokeFirmInvitationDocument, {
      input: await named(request),
    });
    return settled('annulee', data.revokeFirmInvitation?.refusals);
  },

  terminer: async ({ request, locals }) => {
    const { data } = await locals.api.mutate(EndReplacementDocument, {
      input: await named(request),
    });
    return settled('termine', data.endReplacement?.refusals);
  },
};

async function named(request: Request) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  return { id: text('id'), idempotencyKey: text('idempotencyKey') };
}

function settled(
  done: string,
  refusals: Parameters<typeof firmProblems>[0] = [{ code: 'MANAGER_ONLY' }],
) {
  if (refusals.length > 0) return fail(400, { problems: firmProblems(refusals) });
  redirect(303, `/cabinet/equipe?fait=${done}`);
}
