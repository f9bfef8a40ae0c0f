import { redirect } from '@sveltejs/kit';
import { SignOutDocument } from '$lib/graphql/generated/graphql';
import { deleteSession } from '$lib/server/session';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ locals, cookies }) => {
    try {
      if (locals.session.kind === 'open') await locals.api.mutate(SignOutDocument, {});
    } catch {
      // Whatever the API answers, this browser forgets the session.
    }
    deleteSession(cookies);
    redirect(303, '/connexion');
  },
};
