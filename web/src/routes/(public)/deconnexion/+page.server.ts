import { redirect, type RequestEvent } from '@sveltejs/kit';
import { SignOutDocument } from '$lib/graphql/generated/graphql';
import { openSession } from '$lib/server/open-session';
import { deleteSession } from '$lib/server/session';
import { takeBack } from '$lib/server/set-aside';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    await leave(event);
    // Somebody of the service who looked at an account leaves both sessions.
    if (takeBack(event.cookies)) {
      event.locals.session = await openSession(event);
      await leave(event);
    }
    redirect(303, '/connexion');
  },
};

async function leave({ locals, cookies }: RequestEvent): Promise<void> {
  try {
    if (locals.session.kind === 'open') await locals.api.mutate(SignOutDocument, {});
  } catch {
    // Whatever the API answers, this browser forgets the session.
  }
  deleteSession(cookies);
}
