import { redirect } from '@sveltejs/kit';
import { SignOutDocument } from '$lib/graphql/generated/graphql';
import { isSetAside, takeBack } from '$lib/server/set-aside';
import type { Actions } from './$types';

/** Nothing to see: the way out of a view leads back to the member's page. */
export const load = () => redirect(307, '/service/adherents');

export const actions: Actions = {
  default: async ({ request, locals, cookies }) => {
    const number = String((await request.formData()).get('numero') ?? '');
    // Where no session was set aside this is no view, and nobody is signed out.
    if (isSetAside(cookies)) {
      try {
        await locals.api.mutate(SignOutDocument, {});
      } catch {
        // It ends by itself before long; whoever looked goes on as themselves all the same.
      }
      takeBack(cookies);
    }
    redirect(303, /^\d{7}$/.test(number) ? `/service/adherents/${number}` : '/service/adherents');
  },
};
